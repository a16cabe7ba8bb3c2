/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.rased.event.AcceptedJson;
import io.rased.event.ByteSlice;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads the events of a batch in one pass over its bytes; no object is built for an event. Safe on any thread. */
final class BatchReader {
    private static final JsonFactory JSON = AcceptedJson.FACTORY
            .rebuild()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private BatchReader() {}

    /**
     * Hands each event to {@code sink}, in the order of the batch. The argument is the same object each time.
     *
     * @throws IOException if the batch is not JSON from some place on; what came before was handed over
     */
    static void read(ByteSlice batch, Consumer<EventFields> sink) throws IOException {
        try (JsonParser json = JSON.createParser(batch.array(), batch.offset(), batch.length())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean events = json.currentName().equals("events");
                JsonToken value = json.nextToken();
                if (events && value == JsonToken.START_ARRAY) {
                    readEvents(json, sink);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static void readEvents(JsonParser json, Consumer<EventFields> sink) throws IOException {
        var event = new EventFields();
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_ARRAY && token != null) {
            if (token == JsonToken.START_OBJECT) {
                event.read(json);
                sink.accept(event);
            } else {
                json.skipChildren();
            }
            token = json.nextToken();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.rased.event.AcceptedJson;
import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
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
     * @param device reads the batch's metadata
     * @throws MalformedMessageException if it is no batch, or has something among its events that is none; what came
     *     before was handed over
     * @throws IOException if it is not JSON from some place on
     */
    static void read(ByteSlice batch, Consumer<EventFields> sink, DeviceReader device)
            throws IOException, MalformedMessageException {
        boolean found = false;
        try (JsonParser json = JSON.createParser(batch.array(), batch.offset(), batch.length())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedMessageException("a batch is not an object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                boolean events = name.equals("events");
                JsonToken value = json.nextToken();
                if (events && value != JsonToken.START_ARRAY) {
                    throw new MalformedMessageException("a batch's events are not an array");
                } else if (events) {
                    found = true;
                    readEvents(json, sink);
                } else if (name.equals("metadata")) {
                    device.readMetadata(json);
                } else {
                    json.skipChildren();
                }
            }
        }
        if (!found) {
            throw new MalformedMessageException("a batch lacks its events");
        }
    }

    private static void readEvents(JsonParser json, Consumer<EventFields> sink)
            throws IOException, MalformedMessageException {
        var event = new EventFields();
        int count = 0;
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_ARRAY && token != null) {
            if (token != JsonToken.START_OBJECT) {
                throw new MalformedMessageException("event " + count + " of a batch is not an object");
            }
            event.read(json);
            if (!event.isEvent()) {
                throw new MalformedMessageException("event " + count + " of a batch lacks its eventType or timestamp");
            }
            sink.accept(event);
            count++;
            token = json.nextToken();
        }
    }
}

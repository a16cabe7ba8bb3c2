/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rased.commands.demo.session.DemoEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Writes the bodies of {@code POST /v1/event} of one session.
 *
 * @param organizationId whose it is
 * @param sessionId the browser's
 * @param transactionId what is scored
 * @param shiftMs what to add to an event's time to have milliseconds since 1970
 */
public record BatchWriter(String organizationId, String sessionId, String transactionId, long shiftMs) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BYTES_AN_EVENT = 100;

    /**
     * @param sequence of the batch in its transaction, from 0
     * @param last whether it asks for the score
     */
    public byte[] write(int sequence, boolean last, List<DemoEvent> events) {
        var body = new ByteArrayOutputStream(512 + events.size() * BYTES_AN_EVENT);
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("batchId", "b-" + sequence);
            json.writeStringField("organizationId", organizationId);
            json.writeStringField("sessionId", sessionId);
            json.writeStringField("transactionId", transactionId);
            json.writeNumberField("sequence", sequence);
            json.writeStringField(
                    "timestamp",
                    Instant.ofEpochMilli(events.get(events.size() - 1).timeMs() + shiftMs)
                            .toString());
            json.writeObjectFieldStart("metadata");
            json.writeBooleanField("trigger", last);
            json.writeStringField("sdkVersion", "demo-1.0.0");
            json.writeStringField("page", "/demo");
            json.writeEndObject();
            json.writeArrayFieldStart("events");
            for (DemoEvent event : events) {
                json.writeStartObject();
                json.writeStringField("eventType", event.type());
                json.writeNumberField("timestamp", event.timeMs() + shiftMs);
                json.writeFieldName("payload");
                json.writeRawValue(event.payload());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array in memory does not fail
        }
        return body.toByteArray();
    }
}

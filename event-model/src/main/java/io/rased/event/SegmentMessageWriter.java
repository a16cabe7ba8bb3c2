/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Composes a segment message around the stored bytes of its batches, which are copied and never parsed: what the store
 * and the models read is what the client sent. Stateless; safe on any thread.
 */
public final class SegmentMessageWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int ENVELOPE_BYTES = 1024;

    private SegmentMessageWriter() {}

    /** The message's bytes, JSON in UTF-8. */
    public static byte[] write(SegmentMessage message) {
        var out = new ByteArrayOutputStream(size(message.batches()) + ENVELOPE_BYTES);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(
                    "transactionId", message.key().transaction().transaction().value());
            json.writeStringField(
                    "organizationId", message.key().transaction().organization().value());
            json.writeStringField("sessionId", message.session().value());
            json.writeNumberField("segment", message.key().segment());
            json.writeFieldName("eventBatches");
            writeBatches(json, out, message.batches());
            json.writeFieldName("metadata");
            writeMetadata(json, message.metadata());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array in memory does not fail
        }
        return out.toByteArray();
    }

    private static void writeBatches(JsonGenerator json, ByteArrayOutputStream out, List<ByteSlice> batches)
            throws IOException {
        json.writeRawValue("[");
        json.flush();
        boolean first = true;
        for (ByteSlice batch : batches) {
            if (!first) {
                out.write(',');
            }
            out.write(batch.array(), batch.offset(), batch.length());
            first = false;
        }
        out.write(']');
    }

    private static void writeMetadata(JsonGenerator json, SegmentMetadata metadata) throws IOException {
        json.writeStartObject();
        json.writeNumberField("totalBatches", metadata.totalBatches());
        json.writeNumberField("totalEvents", metadata.totalEvents());
        writeOptional(json, "timeRange", metadata.timeRange());
        json.writeStringField("triggerReason", metadata.triggerReason().wireName());
        writeOptional(json, "userId", metadata.userId());
        writeOptional(json, "clientAddress", metadata.clientAddress());
        writeOptional(json, "userAgent", metadata.userAgent());
        json.writeStringField("openedAt", metadata.openedAt().toString());
        json.writeStringField("sealedAt", metadata.sealedAt().toString());
        json.writeEndObject();
    }

    private static void writeOptional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static int size(List<ByteSlice> batches) {
        int size = 0;
        for (ByteSlice batch : batches) {
            size += batch.length() + 1;
        }
        return size;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.domain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.rased.event.BatchId;
import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the members of one batch; one use. Members may come in any order, the events before the id too. */
final class BatchScanner {
    private final ByteSlice batch;
    private final MemberSlices envelope;
    private @Nullable String id;
    private @Nullable Long sequence;
    private @Nullable String sentAt;
    private @Nullable ByteSlice events;

    BatchScanner(ByteSlice batch) {
        this.batch = batch;
        this.envelope = new MemberSlices(batch);
    }

    BatchContent scan() throws MalformedMessageException {
        try (JsonParser json = Json.parser(batch)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedMessageException("a batch is not an object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                member(json);
            }
            return complete();
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedMessageException(
                    "a batch can't be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private void member(JsonParser json) throws IOException, MalformedMessageException {
        String name = json.currentName();
        int from = Json.start(json);
        JsonToken value = json.nextToken();
        if (name.equals("events")) {
            if (value != JsonToken.START_ARRAY) {
                throw new MalformedMessageException("a batch's events are not an array");
            }
            int start = Json.start(json);
            events = new ByteSlice(batch.array(), batch.offset() + start, Json.end(json) - start);
            return;
        }
        switch (name) {
            case "batchId" -> id = json.getText();
            case "sequence" -> sequence = value == JsonToken.VALUE_NUMBER_INT ? (Long) json.getLongValue() : null;
            case "timestamp" -> sentAt = value.isScalarValue() ? json.getText() : null;
            default -> {}
        }
        envelope.add(from, Json.end(json));
    }

    private BatchContent complete() throws MalformedMessageException {
        if (id == null || events == null) {
            throw new MalformedMessageException("a batch lacks its " + (id == null ? "batchId" : "events"));
        }
        return new BatchContent(new BatchId(id), sequence, sentAt, events, envelope.toObject());
    }
}

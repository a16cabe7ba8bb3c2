/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.domain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the events of one batch one by one, as they are asked for. Not safe for threads; may be handed from one to another. */
public final class EventScanner {
    private static final ByteSlice NO_PAYLOAD = ByteSlice.of("{}".getBytes(StandardCharsets.US_ASCII));

    private final ByteSlice events;
    private final MemberSlices extra;
    private final JsonParser json;
    private int count;

    private EventScanner(ByteSlice events, JsonParser json) {
        this.events = events;
        this.extra = new MemberSlices(events);
        this.json = json;
    }

    /**
     * Begins.
     *
     * @param events a JSON array
     * @throws MalformedMessageException if it isn't one
     */
    public static EventScanner of(ByteSlice events) throws MalformedMessageException {
        try {
            JsonParser json = Json.parser(events);
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new MalformedMessageException("a batch's events are not an array");
            }
            return new EventScanner(events, json);
        } catch (IOException e) {
            throw new MalformedMessageException("events can't be read", e);
        }
    }

    /** How many events were read so far. */
    public int count() {
        return count;
    }

    /**
     * The next event, or null after the last.
     *
     * @throws MalformedMessageException if it isn't an event
     */
    public @Nullable EventRow next() throws MalformedMessageException {
        try {
            JsonToken token = json.nextToken();
            if (token == JsonToken.END_ARRAY) {
                json.close();
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw malformed("is not an object", null);
            }
            return event();
        } catch (IOException e) {
            throw malformed("can't be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private EventRow event() throws IOException, MalformedMessageException {
        String type = null;
        long timestamp = -1;
        ByteSlice payload = NO_PAYLOAD;
        extra.clear();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            int from = Json.start(json);
            JsonToken value = json.nextToken();
            switch (name) {
                case "eventType" -> type = value == JsonToken.VALUE_STRING ? json.getText() : null;
                case "timestamp" -> timestamp = value == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : -1;
                case "payload" -> payload = slice(Json.start(json), Json.end(json));
                default -> extra.add(from, Json.end(json));
            }
            json.skipChildren();
        }
        if (type == null || timestamp < 0) {
            throw malformed("lacks its " + (type == null ? "eventType" : "timestamp"), null);
        }
        return new EventRow(count++, timestamp, type, payload, extra.isEmpty() ? null : extra.toObject());
    }

    private ByteSlice slice(int from, int to) {
        return new ByteSlice(events.array(), events.offset() + from, to - from);
    }

    private MalformedMessageException malformed(String what, @Nullable IOException cause) {
        String message = "event " + count + " of a batch " + what;
        return cause == null ? new MalformedMessageException(message) : new MalformedMessageException(message, cause);
    }
}

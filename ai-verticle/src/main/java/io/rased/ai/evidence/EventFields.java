/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.rased.features.keystroke.KeyClass;
import java.io.IOException;

/**
 * The members of one event that models read; used again for the next event. A member of another type than its own is as
 * if it were not there: nothing behind the front door's own checks vouches for a payload.
 */
final class EventFields {
    private static final MemberNames OF_EVENT = new MemberNames("eventType", "timestamp", "payload");
    private static final MemberNames OF_MOVE = new MemberNames("x", "y", "buttons", "target");
    private static final MemberNames OF_KEY = new MemberNames("field", "position", "keyClass", "repeat");
    private static final MemberNames OF_OTHERS = new MemberNames();

    private boolean typed;
    private EventKind kind = EventKind.OTHER;
    private double timestamp;
    private double x;
    private double y;
    private long field;
    private double position;
    private KeyClass keyClass = KeyClass.OTHER;
    private boolean repeat;
    private final ReadText<EventKind> kinds = new ReadText<>(EventKind::of);
    private final ReadText<KeyClass> keyClasses = new ReadText<>(KeyClass::of);
    private final ReadText<Long> fields = new ReadText<>(FieldNumber::of);

    /** Reads an event; the parser stands on its opening brace, and on its closing one afterwards. */
    void read(JsonParser json) throws IOException {
        clear();
        int place = 0;
        for (String name = OF_EVENT.next(json, place); name != null; name = OF_EVENT.next(json, ++place)) {
            JsonToken value = json.nextToken();
            switch (name) {
                case "eventType" -> type(json, value);
                case "timestamp" -> timestamp = number(json, value);
                case "payload" -> payload(json, value);
                default -> json.skipChildren();
            }
        }
    }

    /** Whether it has a type and a time. */
    boolean isEvent() {
        return typed && Double.isFinite(timestamp);
    }

    /** What kind of event it is. */
    EventKind kind() {
        return kind;
    }

    /** Milliseconds since 1970. */
    double timestamp() {
        return timestamp;
    }

    /** Whether it has a place. */
    boolean hasPlace() {
        return Double.isFinite(x) && Double.isFinite(y);
    }

    /** CSS pixels from the left. */
    double x() {
        return x;
    }

    /** CSS pixels from the top. */
    double y() {
        return y;
    }

    /** Whether it has a place in its field. */
    boolean hasPosition() {
        return position >= 0 && position <= Integer.MAX_VALUE && position == Math.rint(position);
    }

    /** The n-th key of this entry of the field. */
    int position() {
        return (int) position;
    }

    /** A number that stands for the field. */
    long field() {
        return field;
    }

    /** What kind of key. */
    KeyClass keyClass() {
        return keyClass;
    }

    /** Whether it is a key that was held down, again. */
    boolean repeats() {
        return repeat;
    }

    private void type(JsonParser json, JsonToken value) throws IOException {
        typed = value == JsonToken.VALUE_STRING;
        kind = typed ? kinds.of(json) : EventKind.OTHER;
        json.skipChildren();
    }

    private void payload(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT || typed && kind == EventKind.OTHER) {
            json.skipChildren();
            return;
        }
        MemberNames names = payloadNames();
        int place = 0;
        for (String name = names.next(json, place); name != null; name = names.next(json, ++place)) {
            JsonToken member = json.nextToken();
            switch (name) {
                case "x" -> x = number(json, member);
                case "y" -> y = number(json, member);
                case "position" -> position = number(json, member);
                case "field" -> field = member == JsonToken.VALUE_STRING ? fields.of(json) : other(json, field);
                case "keyClass" ->
                    keyClass = member == JsonToken.VALUE_STRING ? keyClasses.of(json) : other(json, keyClass);
                case "repeat" -> repeat = member == JsonToken.VALUE_TRUE || other(json, false);
                default -> json.skipChildren();
            }
        }
    }

    private MemberNames payloadNames() {
        return switch (kind) {
            case MOVE -> OF_MOVE;
            case KEY_DOWN, KEY_UP -> OF_KEY;
            case OTHER -> OF_OTHERS;
        };
    }

    private void clear() {
        typed = false;
        kind = EventKind.OTHER;
        field = FieldNumber.NONE;
        position = Double.NaN;
        keyClass = KeyClass.OTHER;
        repeat = false;
        timestamp = Double.NaN;
        x = Double.NaN;
        y = Double.NaN;
    }

    private static <T> T other(JsonParser json, T unchanged) throws IOException {
        json.skipChildren();
        return unchanged;
    }

    private static double number(JsonParser json, JsonToken value) throws IOException {
        if (value.isNumeric()) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return Double.NaN;
    }
}

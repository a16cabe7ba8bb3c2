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
    private boolean typed;
    private EventKind kind = EventKind.OTHER;
    private double timestamp;
    private double x;
    private double y;
    private long field;
    private double position;
    private KeyClass keyClass = KeyClass.OTHER;
    private boolean repeat;
    private String fieldSeen = "";
    private long fieldSeenNumber = FieldNumber.NONE;

    /** Reads an event; the parser stands on its opening brace, and on its closing one afterwards. */
    void read(JsonParser json) throws IOException {
        clear();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
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
        kind = typed ? EventKind.of(json.getText()) : EventKind.OTHER;
        json.skipChildren();
    }

    private void payload(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken member = json.nextToken();
            switch (name) {
                case "x" -> x = number(json, member);
                case "y" -> y = number(json, member);
                case "position" -> position = number(json, member);
                case "field" -> field = member == JsonToken.VALUE_STRING ? field(json.getText()) : other(json, field);
                case "keyClass" ->
                    keyClass = member == JsonToken.VALUE_STRING ? KeyClass.of(json.getText()) : other(json, keyClass);
                case "repeat" -> repeat = member == JsonToken.VALUE_TRUE || other(json, false);
                default -> json.skipChildren();
            }
        }
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

    /** Most keys are of the same field as the one before. */
    private long field(String selector) {
        if (!selector.equals(fieldSeen)) {
            fieldSeen = selector;
            fieldSeenNumber = FieldNumber.of(selector);
        }
        return fieldSeenNumber;
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

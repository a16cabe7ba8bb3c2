/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * The members of one event that models read; used again for the next event. A member of another type than its own is as
 * if it were not there: nothing behind the front door's own checks vouches for a payload.
 */
final class EventFields {
    private boolean typed;
    private boolean move;
    private double timestamp;
    private double x;
    private double y;

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

    /** Whether it is a move of the pointer. */
    boolean isMove() {
        return move;
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

    private void type(JsonParser json, JsonToken value) throws IOException {
        typed = value == JsonToken.VALUE_STRING;
        move = typed && json.getText().equals("mousemove");
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
                default -> json.skipChildren();
            }
        }
    }

    private void clear() {
        typed = false;
        move = false;
        timestamp = Double.NaN;
        x = Double.NaN;
        y = Double.NaN;
    }

    private static double number(JsonParser json, JsonToken value) throws IOException {
        if (value.isNumeric()) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return Double.NaN;
    }
}

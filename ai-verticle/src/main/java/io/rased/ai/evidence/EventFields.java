/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.event.JsonScanner;
import io.rased.event.MalformedMessageException;
import io.rased.features.keystroke.KeyClass;

/**
 * The members of one event that models read; used again for the next event. A member of another type than its own is as
 * if it were not there: nothing behind the front door's own checks vouches for a payload.
 */
final class EventFields {
    private static final byte[] EVENT_TYPE = JsonScanner.name("eventType");
    private static final byte[] TIMESTAMP = JsonScanner.name("timestamp");
    private static final byte[] PAYLOAD = JsonScanner.name("payload");
    private static final byte[] X = JsonScanner.name("x");
    private static final byte[] Y = JsonScanner.name("y");
    private static final byte[] FIELD = JsonScanner.name("field");
    private static final byte[] POSITION = JsonScanner.name("position");
    private static final byte[] KEY_CLASS = JsonScanner.name("keyClass");
    private static final byte[] REPEAT = JsonScanner.name("repeat");

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

    /** Reads an event, which is an object. */
    void read(JsonScanner json) throws MalformedMessageException {
        clear();
        json.beginObject();
        while (json.nextMember()) {
            if (json.is(EVENT_TYPE)) {
                type(json);
            } else if (json.is(TIMESTAMP)) {
                timestamp = json.number();
            } else if (json.is(PAYLOAD)) {
                payload(json);
            } else {
                json.skip();
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

    private void type(JsonScanner json) throws MalformedMessageException {
        typed = json.peek() == '"';
        kind = typed ? kinds.of(json) : other(json, EventKind.OTHER);
    }

    private void payload(JsonScanner json) throws MalformedMessageException {
        if (json.peek() != '{' || typed && kind == EventKind.OTHER) {
            json.skip();
            return;
        }
        json.beginObject();
        while (json.nextMember()) {
            member(json);
        }
    }

    private void member(JsonScanner json) throws MalformedMessageException {
        if (json.is(X)) {
            x = json.number();
        } else if (json.is(Y)) {
            y = json.number();
        } else if (json.is(POSITION)) {
            position = json.number();
        } else if (json.is(FIELD)) {
            field = json.peek() == '"' ? fields.of(json) : other(json, field);
        } else if (json.is(KEY_CLASS)) {
            keyClass = json.peek() == '"' ? keyClasses.of(json) : other(json, keyClass);
        } else if (json.is(REPEAT)) {
            repeat = json.isTrue();
        } else {
            json.skip();
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

    private static <T> T other(JsonScanner json, T unchanged) throws MalformedMessageException {
        json.skip();
        return unchanged;
    }
}

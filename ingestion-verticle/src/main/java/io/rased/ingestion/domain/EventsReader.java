/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import static io.rased.http.json.JsonToken.END_ARRAY;
import static io.rased.http.json.JsonToken.END_OBJECT;
import static io.rased.http.json.JsonToken.START_OBJECT;
import static io.rased.http.json.JsonToken.VALUE_STRING;

import io.rased.http.json.MalformedJsonException;
import io.rased.http.json.StrictJson;

/** Reads the {@code events} array: counts, checks each event, and finds the range of their times. */
final class EventsReader {
    private static final int MAX_TYPE_LENGTH = 64;

    private final BatchLimits limits;
    private final StrictJson json;
    private final Faults faults;

    private int count;
    private long earliest = -1;
    private long latest = -1;

    EventsReader(BatchLimits limits, StrictJson json, Faults faults) {
        this.limits = limits;
        this.json = json;
        this.faults = faults;
    }

    /** Reads the array that the cursor is on. */
    void read() throws MalformedJsonException {
        while (json.next() != END_ARRAY) {
            if (count >= limits.events()) {
                json.skipValue(); // too many already: they are counted, and checked no further
            } else if (json.current() == START_OBJECT) {
                event();
            } else {
                fault("", "must be an object");
            }
            count++;
        }
    }

    private void event() throws MalformedJsonException {
        int start = json.position() - 1;
        boolean typed = false;
        boolean timed = false;
        while (json.next() != END_OBJECT) {
            if (json.is("payload")) {
                json.next();
                payload();
            } else if (json.is("eventType")) {
                json.next();
                typed = true;
                type();
            } else if (json.is("timestamp")) {
                json.next();
                timed = true;
                time();
            } else {
                json.next();
                json.skipValue();
            }
        }
        if (!typed) {
            faults.add("/events/" + count + "/eventType", "is required");
        }
        if (!timed) {
            faults.add("/events/" + count + "/timestamp", "is required");
        }
        if (json.position() - start > limits.eventBytes()) {
            faults.add("/events/" + count, "is larger than " + limits.eventBytes() + " bytes");
        }
    }

    private void type() throws MalformedJsonException {
        if (json.current() == VALUE_STRING) {
            int bytes = json.bytes();
            if (bytes >= 1 && (bytes <= MAX_TYPE_LENGTH || characters(json.text()) <= MAX_TYPE_LENGTH)) {
                return;
            }
        }
        fault("/eventType", "must be a string of 1 to " + MAX_TYPE_LENGTH + " characters");
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private void time() throws MalformedJsonException {
        long value = json.count();
        if (value < 0) {
            fault("/timestamp", "must be a JSON integer from 0: ms since 1970");
            return;
        }
        earliest = earliest < 0 ? value : Math.min(earliest, value);
        latest = Math.max(latest, value);
    }

    private void payload() throws MalformedJsonException {
        if (json.current() == START_OBJECT) {
            json.skipValue();
        } else {
            fault("/payload", "must be an object");
        }
    }

    private void fault(String pointer, String detail) throws MalformedJsonException {
        json.skipValue();
        faults.add("/events/" + count + pointer, detail);
    }

    int count() {
        return count;
    }

    long earliest() {
        return earliest;
    }

    long latest() {
        return latest;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import static io.rased.http.json.JsonToken.END_OBJECT;
import static io.rased.http.json.JsonToken.FIELD_NAME;
import static io.rased.http.json.JsonToken.START_ARRAY;
import static io.rased.http.json.JsonToken.START_OBJECT;
import static io.rased.http.json.JsonToken.VALUE_FALSE;
import static io.rased.http.json.JsonToken.VALUE_STRING;
import static io.rased.http.json.JsonToken.VALUE_TRUE;

import io.rased.event.BatchId;
import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.http.json.MalformedJsonException;
import io.rased.http.json.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads a batch in one streaming pass over its bytes, and says all that is wrong with it. This is the hot path: it
 * builds no tree, and of the events it reads only what must be valid. One use, one thread.
 */
public final class BatchReader {
    private final BatchLimits limits;
    private final StrictJson json;
    private final Faults faults = new Faults();
    private final EventsReader events;

    private @Nullable String batchId;
    private @Nullable String organizationId;
    private @Nullable String sessionId;
    private @Nullable String transactionId;
    private @Nullable String userId;
    private boolean trigger;
    private boolean eventsSeen;

    private BatchReader(BatchLimits limits, StrictJson json) {
        this.limits = limits;
        this.json = json;
        this.events = new EventsReader(limits, json, faults);
    }

    /**
     * Reads a batch.
     *
     * @param body the request's body
     * @param limits the most that it may be
     * @throws MalformedJsonException if it is not I-JSON
     * @throws InvalidBatchException if it is, and not a valid batch
     */
    public static Batch read(byte[] body, BatchLimits limits) throws MalformedJsonException, InvalidBatchException {
        return new BatchReader(limits, StrictJson.open(body)).read();
    }

    private Batch read() throws MalformedJsonException, InvalidBatchException {
        if (json.next() != START_OBJECT) {
            json.skipValue();
            json.end();
            faults.add("", "a batch is a JSON object");
            throw faults.exception();
        }
        while (json.next() == FIELD_NAME) {
            String name = json.name();
            json.next();
            member(name);
        }
        json.end();
        return complete();
    }

    private void member(String name) throws MalformedJsonException {
        switch (name) {
            case "batchId" -> batchId = id("/batchId");
            case "organizationId" -> organizationId = id("/organizationId");
            case "sessionId" -> sessionId = id("/sessionId");
            case "transactionId" -> transactionId = id("/transactionId");
            case "sequence" -> count("/sequence");
            case "timestamp" -> time("/timestamp");
            case "metadata" -> metadata();
            case "events" -> events();
            default -> json.skipValue();
        }
    }

    private void events() throws MalformedJsonException {
        eventsSeen = true;
        if (json.current() == START_ARRAY) {
            events.read();
        } else {
            fault("/events", "must be an array of events");
        }
    }

    private void metadata() throws MalformedJsonException {
        if (json.current() != START_OBJECT) {
            fault("/metadata", "must be an object");
            return;
        }
        while (json.next() != END_OBJECT) {
            String name = json.name();
            json.next();
            switch (name) {
                case "trigger" -> {
                    if (json.current() == VALUE_TRUE || json.current() == VALUE_FALSE) {
                        trigger = json.current() == VALUE_TRUE;
                    } else {
                        fault("/metadata/trigger", "must be true or false");
                    }
                }
                case "userId" -> userId = id("/metadata/userId");
                default -> json.skipValue();
            }
        }
    }

    private @Nullable String id(String pointer) throws MalformedJsonException {
        if (json.current() == VALUE_STRING) {
            String text = json.text();
            if (io.rased.event.IdForm.matches(text)) {
                return text;
            }
        }
        fault(pointer, "must be a string that matches [A-Za-z0-9._~-]{1,128}");
        return "";
    }

    private void count(String pointer) throws MalformedJsonException {
        if (json.count() < 0) {
            fault(pointer, "must be a JSON integer from 0");
        }
    }

    private void time(String pointer) throws MalformedJsonException {
        if (json.current() == VALUE_STRING && Rfc3339.isTime(json.text())) {
            return;
        }
        fault(pointer, "must be a time as in RFC 3339, for example 2026-01-15T10:00:00Z");
    }

    private void fault(String pointer, String detail) throws MalformedJsonException {
        json.skipValue();
        faults.add(pointer, detail);
    }

    private Batch complete() throws InvalidBatchException {
        require(batchId, "/batchId");
        require(organizationId, "/organizationId");
        require(sessionId, "/sessionId");
        require(transactionId, "/transactionId");
        if (!eventsSeen) {
            faults.add("/events", "is required");
        } else if (events.count() > limits.events()) {
            faults.add("/events", "holds " + events.count() + " events; at most " + limits.events() + " are allowed");
        } else if (events.count() == 0 && !trigger) {
            faults.add("/events", "may be empty only when metadata.trigger is true");
        }
        if (!faults.isEmpty()
                || batchId == null
                || organizationId == null
                || transactionId == null
                || sessionId == null) {
            throw faults.exception();
        }
        return new Batch(
                new BatchId(batchId),
                new TransactionKey(new OrganizationId(organizationId), new TransactionId(transactionId)),
                new SessionId(sessionId),
                trigger,
                events.count(),
                events.earliest(),
                events.latest(),
                userId);
    }

    private void require(@Nullable String id, String pointer) {
        if (id == null) {
            faults.add(pointer, "is required");
        }
    }
}

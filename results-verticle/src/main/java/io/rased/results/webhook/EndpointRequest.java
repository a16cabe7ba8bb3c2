/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.webhook;

import static io.rased.http.json.JsonToken.END_ARRAY;
import static io.rased.http.json.JsonToken.END_OBJECT;
import static io.rased.http.json.JsonToken.START_ARRAY;
import static io.rased.http.json.JsonToken.START_OBJECT;
import static io.rased.http.json.JsonToken.VALUE_FALSE;
import static io.rased.http.json.JsonToken.VALUE_STRING;
import static io.rased.http.json.JsonToken.VALUE_TRUE;

import io.rased.http.FieldError;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.rased.http.json.JsonToken;
import io.rased.http.json.MalformedJsonException;
import io.rased.http.json.StrictJson;
import io.rased.webhooks.EventType;
import io.rased.webhooks.RefusedUrlException;
import io.rased.webhooks.WebhookEndpoint.Change;
import io.rased.webhooks.WebhookUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a caller says of an endpoint. A member that is unknown is refused: it would be a silent typo. One use. */
final class EndpointRequest {
    private static final int MAX_DESCRIPTION = 256;

    private final List<FieldError> errors = new ArrayList<>();
    private @Nullable String url;
    private @Nullable List<String> eventTypes;
    private @Nullable String description;
    private @Nullable Boolean enabled;

    private EndpointRequest() {}

    /** A new endpoint: URL and event types are required. Throws the 400 or 422. */
    static Change creation(byte[] body) {
        EndpointRequest request = read(body);
        request.require(request.url, "/url");
        request.require(request.eventTypes, "/eventTypes");
        return request.complete();
    }

    /** A change of one that exists: whatever is absent stays. Throws the 400 or 422. */
    static Change change(byte[] body) {
        return read(body).complete();
    }

    private static EndpointRequest read(byte[] body) {
        var request = new EndpointRequest();
        try {
            StrictJson json = StrictJson.open(body);
            if (json.next() == START_OBJECT) {
                request.members(json);
                json.end();
                return request;
            }
            json.skipValue();
            json.end();
            throw ProblemException.invalid(List.of(new FieldError("", "must be a JSON object")));
        } catch (MalformedJsonException malformed) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, String.valueOf(malformed.getMessage()));
        }
    }

    private void members(StrictJson json) throws MalformedJsonException {
        while (json.next() != END_OBJECT) {
            String name = json.name();
            json.next();
            switch (name) {
                case "url" -> url = url(json);
                case "eventTypes" -> eventTypes = eventTypes(json);
                case "description" -> description = description(json);
                case "enabled" -> enabled = enabled(json);
                default -> fault(json, pointer(name), "is not a member of a webhook endpoint");
            }
        }
    }

    private String url(StrictJson json) throws MalformedJsonException {
        if (json.current() != VALUE_STRING) {
            return fault(json, "/url", "must be a string");
        }
        try {
            return WebhookUrl.parse(json.text()).toString();
        } catch (RefusedUrlException refused) {
            return fault(json, "/url", refused.detail());
        }
    }

    private List<String> eventTypes(StrictJson json) throws MalformedJsonException {
        List<String> types = new ArrayList<>();
        if (json.current() != START_ARRAY) {
            fault(json, "/eventTypes", "must be an array of event types");
            return types;
        }
        int index = 0;
        for (JsonToken token = json.next(); token != END_ARRAY; token = json.next()) {
            String type = token == VALUE_STRING ? json.text() : "";
            if (EventType.subscribable(type).isEmpty()) {
                fault(json, "/eventTypes/" + index, "must be a known event type, as transaction.scored");
            } else if (!types.contains(type)) {
                types.add(type);
            }
            index++;
        }
        if (index == 0) {
            errors.add(new FieldError("/eventTypes", "must name at least one event type"));
        }
        return types;
    }

    private String description(StrictJson json) throws MalformedJsonException {
        String text = json.current() == VALUE_STRING ? json.text() : null;
        boolean fits = text != null
                && text.length() <= MAX_DESCRIPTION
                && text.chars().noneMatch(Character::isISOControl); // a NUL is more than PostgreSQL's text can hold
        return fits && text != null
                ? text
                : fault(json, "/description", "must be one line of at most " + MAX_DESCRIPTION + " characters");
    }

    private Boolean enabled(StrictJson json) throws MalformedJsonException {
        if (json.current() != VALUE_TRUE && json.current() != VALUE_FALSE) {
            fault(json, "/enabled", "must be true or false");
        }
        return json.current() == VALUE_TRUE;
    }

    private void require(@Nullable Object member, String pointer) {
        if (member == null) { // a wrong one is not null: it has its own fault
            errors.add(new FieldError(pointer, "is required"));
        }
    }

    private String fault(StrictJson json, String pointer, String detail) throws MalformedJsonException {
        json.skipValue();
        errors.add(new FieldError(pointer, detail));
        return "";
    }

    private Change complete() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Change(url, eventTypes, description, enabled);
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

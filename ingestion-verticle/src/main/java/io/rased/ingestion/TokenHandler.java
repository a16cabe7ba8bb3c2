/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import static io.rased.http.json.JsonToken.END_OBJECT;
import static io.rased.http.json.JsonToken.START_OBJECT;
import static io.rased.http.json.JsonToken.VALUE_STRING;

import io.rased.access.Principal;
import io.rased.access.Scope;
import io.rased.access.SessionTokens;
import io.rased.event.IdForm;
import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.http.Callers;
import io.rased.http.FieldError;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.rased.http.json.MalformedJsonException;
import io.rased.http.json.StrictJson;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/tokens}: a backend gets a session token for its browser. Safe on any thread. */
final class TokenHandler {
    private static final long MAX_TTL_SECONDS = 900;
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]{1,255}");

    private final Callers callers;
    private final SessionTokens tokens;
    private final InstantSource clock;

    TokenHandler(Callers callers, SessionTokens tokens, InstantSource clock) {
        this.callers = callers;
        this.tokens = tokens;
        this.clock = clock;
    }

    void issue(RoutingContext ctx) {
        byte[] body =
                ctx.body().buffer() == null ? new byte[0] : ctx.body().buffer().getBytes();
        callers.backend(ctx, Scope.EVENTS_WRITE)
                .map(key -> grant(key.organization(), body))
                .onSuccess(session -> ctx.response()
                        .setStatusCode(201)
                        .putHeader("content-type", "application/json")
                        .putHeader("cache-control", "no-store")
                        .end(new JsonObject()
                                .put("token", tokens.issue(session))
                                .put("expiresAt", session.expiresAt().toString())
                                .toBuffer()))
                .onFailure(ctx::fail);
    }

    private Principal.Session grant(OrganizationId organization, byte[] body) {
        try {
            Request request = new Request().read(StrictJson.open(body));
            // Whole seconds, as the token has them; cut, so that it never lives longer than was asked for.
            Instant expiry = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(request.ttlSeconds);
            return new Principal.Session(
                    organization,
                    new SessionId(Objects.requireNonNull(request.session)),
                    request.transaction == null ? null : new TransactionId(request.transaction),
                    request.origin,
                    expiry);
        } catch (MalformedJsonException malformed) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, String.valueOf(malformed.getMessage()));
        }
    }

    /** The request's members; one use. */
    private static final class Request {
        private final List<FieldError> errors = new ArrayList<>();
        private @Nullable String session;
        private @Nullable String transaction;
        private @Nullable String origin;
        private long ttlSeconds = MAX_TTL_SECONDS;

        Request read(StrictJson json) throws MalformedJsonException {
            if (json.next() != START_OBJECT) {
                json.skipValue();
                json.end();
                throw ProblemException.invalid(List.of(new FieldError("", "must be a JSON object")));
            }
            while (json.next() != END_OBJECT) {
                String name = json.name();
                json.next();
                switch (name) {
                    case "sessionId" -> session = id(json, "/sessionId");
                    case "transactionId" -> transaction = id(json, "/transactionId");
                    case "origin" -> origin = origin(json);
                    case "ttlSeconds" -> ttlSeconds = ttl(json);
                    default -> json.skipValue();
                }
            }
            json.end();
            if (session == null) {
                errors.add(new FieldError("/sessionId", "is required"));
            }
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors);
            }
            return this;
        }

        private String id(StrictJson json, String pointer) throws MalformedJsonException {
            String text = json.current() == VALUE_STRING ? json.text() : "";
            if (!IdForm.matches(text)) {
                fault(json, pointer, "must be a string that matches [A-Za-z0-9._~-]{1,128}");
            }
            return text;
        }

        private String origin(StrictJson json) throws MalformedJsonException {
            String text = json.current() == VALUE_STRING ? json.text() : "";
            if (!ORIGIN.matcher(text).matches()) {
                fault(json, "/origin", "must be an origin, as https://shop.example or http://localhost:3000");
            }
            return text;
        }

        private long ttl(StrictJson json) throws MalformedJsonException {
            long value = json.count();
            if (value < 1 || value > MAX_TTL_SECONDS) {
                fault(json, "/ttlSeconds", "must be an integer from 1 to " + MAX_TTL_SECONDS);
                return 1;
            }
            return value;
        }

        private void fault(StrictJson json, String pointer, String detail) throws MalformedJsonException {
            json.skipValue();
            errors.add(new FieldError(pointer, detail));
        }
    }
}

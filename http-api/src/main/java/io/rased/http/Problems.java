/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders every error answer, as RFC 9457 {@code application/problem+json}. Stateless; safe on any thread. */
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final JsonFactory JSON = new JsonFactory();

    private Problems() {}

    /** Ends the request with the answer that its failure stands for. A fault that nobody foresaw is logged, and a 500. */
    public static void render(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return; // nobody is there to be told, nor is it a fault of ours
        }
        ProblemException problem = translate(ctx);
        if (response.headWritten()) {
            ctx.request().connection().close();
            return;
        }
        write(response, problem);
    }

    static void write(HttpServerResponse response, ProblemException problem) {
        ProblemCode code = problem.code();
        response.setStatusCode(code.status()).putHeader("content-type", "application/problem+json");
        if (code.status() == 401) {
            response.putHeader("www-authenticate", "Bearer realm=\"rased\"");
        }
        RetryAfter retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.putHeader("retry-after", Integer.toString(retryAfter.seconds(ThreadLocalRandom.current())));
        }
        response.end(Buffer.buffer(json(problem, response.headers().get(Correlation.HEADER))));
    }

    private static byte[] json(ProblemException problem, @Nullable String correlationId) {
        var out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "urn:rased:problem:" + problem.code().wireName());
            json.writeStringField("title", problem.code().title());
            json.writeNumberField("status", problem.code().status());
            json.writeStringField("code", problem.code().wireName());
            json.writeStringField("detail", problem.getMessage());
            if (correlationId != null) {
                json.writeStringField("correlationId", correlationId);
            }
            if (!problem.errors().isEmpty()) {
                json.writeArrayFieldStart("errors");
                for (FieldError error : problem.errors()) {
                    json.writeStartObject();
                    json.writeStringField("pointer", error.pointer());
                    json.writeStringField("detail", error.detail());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array in memory does not fail
        }
        return out.toByteArray();
    }

    private static ProblemException translate(RoutingContext ctx) {
        Throwable failure = ctx.failure();
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        // The web framework's own refusals carry a status and no failure of ours.
        int status = failure instanceof HttpException http ? http.getStatusCode() : ctx.statusCode();
        return switch (status) {
            case 400 -> new ProblemException(ProblemCode.BAD_REQUEST, "The request target or a header is malformed.");
            case 404 -> new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at this path.");
            case 405 -> new ProblemException(ProblemCode.METHOD_NOT_ALLOWED, "Use a method that 'Allow' names.");
            case 413 -> new ProblemException(ProblemCode.BODY_TOO_LARGE, "Send less in one request.");
            default -> fault(ctx, failure);
        };
    }

    private static ProblemException fault(RoutingContext ctx, @Nullable Throwable failure) {
        log.atError()
                .addKeyValue("correlationId", Correlation.id(ctx))
                .addKeyValue("errorCode", ProblemCode.INTERNAL.wireName())
                .setCause(failure)
                .log("A request failed with a fault that nothing foresaw");
        return new ProblemException(
                ProblemCode.INTERNAL, "The fault is in the gateway's log under this correlation id.");
    }
}

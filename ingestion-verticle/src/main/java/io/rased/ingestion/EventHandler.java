/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.access.Principal;
import io.rased.buffer.AppendOutcome;
import io.rased.buffer.BatchBuffer;
import io.rased.buffer.BufferUnavailableException;
import io.rased.buffer.IncomingBatch;
import io.rased.buffer.SealedSignal;
import io.rased.http.Absences;
import io.rased.http.Callers;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.rased.http.json.MalformedJsonException;
import io.rased.ingestion.domain.Batch;
import io.rased.ingestion.domain.BatchLimits;
import io.rased.ingestion.domain.BatchReader;
import io.rased.ingestion.domain.FailureCause;
import io.rased.ingestion.domain.InvalidBatchException;
import io.rased.ingestion.domain.Outcome;
import io.rased.ingestion.domain.TrustedProxies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/event}: who is it, may he, is it valid, append, answer. A 202 means that the batch is in Redis. Nothing
 * later than the buffer is waited for. Belongs to one event loop.
 */
final class EventHandler {
    private static final Logger log = LoggerFactory.getLogger(EventHandler.class);
    private static final String CALLER = "caller";

    private final Callers callers;
    private final BatchBuffer buffer;
    private final BatchLimits limits;
    private final TrustedProxies proxies;
    private final SealedSignal sealed;
    private final IngestionMetrics metrics;
    private final Absences absences = new Absences();

    EventHandler(
            Callers callers,
            BatchBuffer buffer,
            BatchLimits limits,
            TrustedProxies proxies,
            SealedSignal sealed,
            IngestionMetrics metrics) {
        this.callers = callers;
        this.buffer = buffer;
        this.limits = limits;
        this.proxies = proxies;
        this.sealed = sealed;
        this.metrics = metrics;
    }

    /** Counts the request, and its end by the status that it was answered with. */
    void count(RoutingContext ctx) {
        long start = System.nanoTime();
        metrics.received();
        ctx.addEndHandler(ended -> {
            if (ctx.get(Outcome.class.getName()) == null) {
                // A connection that broke before the answer counts as a failure: the client doesn't know.
                int status = ended.succeeded() ? ctx.response().getStatusCode() : 500;
                ctx.put(Outcome.class.getName(), status < 500 ? Outcome.REJECTED : Outcome.FAILED);
            }
            Outcome outcome = ctx.get(Outcome.class.getName());
            if (outcome == Outcome.FAILED) {
                FailureCause cause = ctx.get(FailureCause.class.getName());
                metrics.failed(cause == null ? FailureCause.OTHER : cause);
            }
            metrics.ended(outcome, System.nanoTime() - start);
        });
        ctx.next();
    }

    /** Finds out who is calling, before a byte of the body is read. */
    void identify(RoutingContext ctx) {
        Future<Principal> caller = callers.anyone(ctx);
        if (!caller.isComplete()) {
            ctx.request().pause();
        }
        caller.map(principal -> permitted(principal, ctx))
                .onComplete(known -> ctx.request().resume())
                .onSuccess(principal -> {
                    ctx.put(CALLER, principal);
                    ctx.next();
                })
                .onFailure(ctx::fail);
    }

    private static Principal permitted(Principal caller, RoutingContext ctx) {
        Permissions.requirePosting(caller, ctx.request().getHeader("origin"));
        return caller;
    }

    /** Takes the body in. */
    void append(RoutingContext ctx) {
        byte[] body =
                ctx.body().buffer() == null ? new byte[0] : ctx.body().buffer().getBytes();
        Batch batch = read(body);
        Permissions.requireOwn(ctx.get(CALLER), batch);
        buffer.append(incoming(ctx, batch, body))
                .onSuccess(outcome -> answer(ctx, batch, body.length, outcome))
                .onFailure(failure -> ctx.fail(unavailable(ctx, batch, failure)));
    }

    private Batch read(byte[] body) {
        try {
            return BatchReader.read(body, limits);
        } catch (MalformedJsonException malformed) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, String.valueOf(malformed.getMessage()));
        } catch (InvalidBatchException invalid) {
            throw ProblemException.invalid(invalid.errors());
        }
    }

    private IncomingBatch incoming(RoutingContext ctx, Batch batch, byte[] body) {
        ClientTraces client = ClientTraces.of(ctx.request(), ctx.get(CALLER), proxies);
        return new IncomingBatch(
                batch.transaction(),
                batch.session(),
                batch.batchId(),
                body,
                batch.trigger(),
                batch.events(),
                batch.earliest(),
                batch.latest(),
                batch.userId(),
                client.address(),
                client.userAgent());
    }

    private void answer(RoutingContext ctx, Batch batch, int bytes, AppendOutcome outcome) {
        if (outcome instanceof AppendOutcome.Accepted accepted) {
            metrics.accepted(batch.events(), bytes);
            if (accepted.sealed()) {
                sealed.send();
            }
            accept(ctx, Outcome.ACCEPTED, batch, accepted.segment(), accepted.batches(), accepted.sealed());
        } else if (outcome instanceof AppendOutcome.Duplicate known) {
            accept(ctx, Outcome.DUPLICATE, batch, known.segment(), known.batches(), known.sealed());
        } else if (outcome instanceof AppendOutcome.BatchConflict) {
            ctx.fail(new ProblemException(
                    ProblemCode.BATCH_CONFLICT, "Send a batch again as it was, or give a new one a new batchId."));
        } else {
            ctx.fail(new ProblemException(
                    ProblemCode.TRANSACTION_CONFLICT, "Another session posted to this transaction first."));
        }
    }

    private static void accept(
            RoutingContext ctx, Outcome outcome, Batch batch, int segment, int batches, boolean sealed) {
        ctx.put(Outcome.class.getName(), outcome);
        // Ids hold nothing that JSON would have to escape.
        String status = outcome == Outcome.ACCEPTED ? "accepted" : "duplicate";
        ctx.response()
                .setStatusCode(202)
                .putHeader("content-type", "application/json")
                .end("{\"batchId\":\"" + batch.batchId() + "\",\"transactionId\":\""
                        + batch.transaction().transaction() + "\",\"status\":\"" + status + "\",\"segment\":" + segment
                        + ",\"batches\":" + batches + ",\"sealed\":" + sealed + "}");
    }

    private Throwable unavailable(RoutingContext ctx, Batch batch, Throwable failure) {
        if (!(failure instanceof BufferUnavailableException away)) {
            return failure;
        }
        boolean full = away.isFull();
        ctx.put(FailureCause.class.getName(), full ? FailureCause.BUFFER_FULL : FailureCause.BUFFER_AWAY);
        // One line for each of thousands would make it worse.
        long leftOut = absences.toTell("redis", System.nanoTime());
        if (leftOut >= 0) {
            log.atWarn()
                    .addKeyValue("server", "redis")
                    .addKeyValue(
                            "organization", batch.transaction().organization().value())
                    .addKeyValue(
                            "transaction", batch.transaction().transaction().value())
                    .addKeyValue("outcome", Outcome.FAILED)
                    .log("A batch was not taken: {}; not told since the last line: {}", failure.getMessage(), leftOut);
        }
        return full
                ? ProblemException.full("Segments wait to be handed over and fill their share of the buffer. Send the"
                        + " batch again, as it was, after Retry-After.")
                : ProblemException.unavailable("redis");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.buffer.AppendOutcome;
import io.rased.buffer.BatchBuffer;
import io.rased.http.LastAnswer;
import io.rased.http.ProblemException;
import io.rased.ingestion.domain.Append;
import io.rased.ingestion.domain.FailureCause;
import io.rased.ingestion.domain.Gate;
import io.rased.ingestion.domain.Lateness;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The first thing that happens to a batch: it is let in, or refused with 503 before anybody looks who is calling and
 * before its body is read. Belongs to one event loop, whose delay and whose appends it measures.
 *
 * <p>What is still coming of a refused body is read and thrown away if it is short: the connection stays, and a new one
 * would cost both sides more. Behind a longer one, or one of unknown length, the connection is closed, and so it is
 * before a body that waits for {@code 100 Continue}, which then never comes.
 */
final class Admission {
    private static final long DRAINED_BYTES = 64 * 1024;
    private static final long TICK_MILLIS = 5;
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);

    private static final Map<FailureCause, ProblemException> REFUSALS = Map.of(
            FailureCause.REQUESTS, refusal("As many batches are being taken as may be."),
            FailureCause.BYTES, refusal("The batches that are being taken fill the memory set aside for them."),
            FailureCause.DELAY, refusal("More batches come than can be taken without delay."));

    private final Gate gate;
    private final long bodyLimit;
    private final long delayNanos;
    private long lastTick;

    private Admission(Gate gate, long bodyLimit, long delayNanos, long now) {
        this.gate = gate;
        this.bodyLimit = bodyLimit;
        this.delayNanos = delayNanos;
        this.lastTick = now;
    }

    /**
     * For the event loop that calls; ends with its verticle.
     *
     * @param bodyLimit the most that a body may be, in bytes
     * @param bytes in progress in the whole process
     */
    static Admission on(Vertx vertx, AdmissionSettings settings, long bodyLimit, AtomicLong bytes) {
        var lateness =
                new Lateness(settings.delay().toNanos(), settings.patience().toNanos());
        var waiting = new Lateness(
                settings.appendDelay().toNanos(), settings.patience().toNanos());
        var gate =
                new Gate(settings.burst(), settings.requests(), settings.bytes().bytes(), lateness, waiting, bytes);
        var admission = new Admission(gate, bodyLimit, settings.delay().toNanos(), System.nanoTime());
        vertx.setPeriodic(TICK_MILLIS, tick -> admission.measure());
        return admission;
    }

    /** Lets the request in or refuses it. */
    void admit(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        long announced = announced(request);
        long size = announced < 0 ? bodyLimit : Math.min(announced, bodyLimit);
        long now = System.nanoTime();
        noticeStall(now);
        FailureCause cause = gate.enter(size, now);
        if (cause == null) {
            ctx.addEndHandler(ended -> gate.leave(size));
            ctx.next();
            return;
        }
        if (announced < 0 || announced > DRAINED_BYTES || request.getHeader("expect") != null) {
            LastAnswer.on(ctx);
        }
        ctx.put(FailureCause.class.getName(), cause);
        ctx.fail(REFUSALS.get(cause));
    }

    /** The buffer, with its appends counted: until it has answered, whether anybody still waits for that or not. */
    BatchBuffer counting(BatchBuffer buffer) {
        return batch -> {
            Future<AppendOutcome> append = buffer.append(batch);
            Append begun = gate.begin(System.nanoTime());
            return append.onSuccess(answered -> gate.answered(begun, System.nanoTime()))
                    .onFailure(failed -> gate.failed());
        };
    }

    /** Bytes of the body to come; -1 if the request doesn't say. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("content-length");
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException notOne) {
            return -1; // HTTP's own parser refuses it
        }
    }

    /** A tick that comes late was behind everything else that the loop had to do. */
    private void measure() {
        long now = System.nanoTime();
        gate.late(now - lastTick - TICK_NANOS, now);
        lastTick = now;
    }

    /** A loop that stood still reads what came meanwhile before it gets to its tick: those have waited as long. */
    private void noticeStall(long now) {
        long late = now - lastTick - TICK_NANOS;
        if (late > delayNanos) {
            gate.late(late, now);
        }
    }

    private static ProblemException refusal(String detail) {
        return ProblemException.overloaded(detail + " Send it again, as it was, after Retry-After.");
    }
}

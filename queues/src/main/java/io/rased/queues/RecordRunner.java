/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.queues.Delivery.Outcome;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one message to its end: attempt after attempt, or the dead letter. The consumer's context owns it. */
final class RecordRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RecordRunner.class);

    private final ConsumerSettings settings;
    private final Backoff backoff;
    private final QueueHandler handler;
    private final DeadLetters deadLetters;
    private final Pauses pauses;
    private final QueueMetrics metrics;
    private final Context context;
    private final RareWarning warning = new RareWarning(LOG);
    private boolean stopping;

    RecordRunner(
            ConsumerSettings settings,
            QueueHandler handler,
            DeadLetters deadLetters,
            Pauses pauses,
            QueueMetrics metrics,
            Context context) {
        this.settings = settings;
        this.backoff = new Backoff(settings.retryMin(), settings.retryMax());
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.pauses = pauses;
        this.metrics = metrics;
        this.context = context;
    }

    /** Never fails; completes on the consumer's context. */
    Future<Void> run(Delivery delivery) {
        Promise<Outcome> end = Promise.promise();
        attempt(delivery, end);
        return end.future().map(outcome -> {
            delivery.end(outcome);
            metrics.ended(delivery.inFlight(), outcome);
            return null;
        });
    }

    /** From now on no attempt begins, also of what waits for its next; what is being handled goes on to its end. */
    void stop() {
        stopping = true;
        pauses.endAll();
    }

    Future<Void> close() {
        return deadLetters.close();
    }

    private void attempt(Delivery delivery, Promise<Outcome> end) {
        if (stopping || delivery.isRevoked()) {
            end.complete(Outcome.RELEASED);
            return;
        }
        delivery.attempted();
        onContext(call(delivery.record()), (failure) -> {
            if (failure == null) {
                end.complete(Outcome.PROCESSED);
            } else {
                failed(delivery, failure, end);
            }
        });
    }

    private Future<Void> call(QueueRecord record) {
        try {
            return handler.handle(record);
        } catch (RuntimeException | StackOverflowError e) {
            return Future.failedFuture(e);
        }
    }

    private void failed(Delivery delivery, Throwable failure, Promise<Outcome> end) {
        delivery.failedAt(metrics.wallMillis());
        Failures.Kind kind = Failures.kindOf(failure);
        boolean hopeless = kind == Failures.Kind.POISON
                || (kind == Failures.Kind.SUSPECT && delivery.attempts() >= settings.suspectAttempts());
        if (hopeless) {
            bury(delivery, failure, 1, end);
            return;
        }
        metrics.retried();
        warning.log(Failures.serverOf(failure), failure, "a message will be tried again", delivery.record());
        pauses.pause(backoff.after(delivery.attempts(), delivery.record().offset()))
                .onComplete(waited -> attempt(delivery, end));
    }

    /** The handler isn't asked again: only Kafka is missing now. */
    private void bury(Delivery delivery, Throwable poison, int attempt, Promise<Outcome> end) {
        if (stopping || delivery.isRevoked()) {
            end.complete(Outcome.RELEASED);
            return;
        }
        String reason = Failures.reason(poison);
        onContext(deadLetters.write(delivery, reason, metrics.wallMillis()), failure -> {
            if (failure == null) {
                LOG.atWarn()
                        .addKeyValue("outcome", "dead_lettered")
                        .addKeyValue("key", delivery.record().key())
                        .addKeyValue("record", String.valueOf(delivery.record()))
                        .addKeyValue("attempts", delivery.attempts())
                        .log("a message can't be processed: {}", reason);
                end.complete(Outcome.DEAD_LETTERED);
                return;
            }
            warning.log(Failures.serverOf(failure), failure, "a dead letter will be tried again", delivery.record());
            pauses.pause(backoff.after(attempt, delivery.record().offset()))
                    .onComplete(waited -> bury(delivery, poison, attempt + 1, end));
        });
    }

    /** A handler's future may complete on any thread; what follows belongs to the consumer's context. */
    private void onContext(Future<Void> future, Consumer<@Nullable Throwable> next) {
        future.onComplete(done -> context.runOnContext(v -> next.accept(done.cause())));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.AiMetrics.Outcome;
import io.rased.ai.domain.PlaceFinder;
import io.rased.ai.evidence.ReadSegment;
import io.rased.ai.evidence.SegmentEvidenceReader;
import io.rased.ai.store.NewVersion;
import io.rased.ai.store.PostgresResults;
import io.rased.ai.store.ScoredSoFar;
import io.rased.ai.store.WriteOutcome.Committed;
import io.rased.ai.store.WriteOutcome.Repeated;
import io.rased.event.MalformedMessageException;
import io.rased.event.SegmentKey;
import io.rased.event.TransactionKey;
import io.rased.queues.PoisonMessageException;
import io.rased.queues.QueueHandler;
import io.rased.queues.QueueRecord;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores a segment: its message in, a version of its transaction's result and the notification of it out.
 *
 * <ul>
 *   <li>Each segment makes one version, however often its message comes and whoever else handles it at the same time.
 *   <li>The future completes when the version is committed; its notification is published right after, or later by the
 *       sweeper, never before.
 *   <li>It fails, to be tried again, while PostgreSQL is away or the workers are full; with
 *       {@link PoisonMessageException} if the message isn't a segment's, or comes after the evidence of its transaction's
 *       other segments was deleted.
 * </ul>
 */
final class SegmentScoring implements QueueHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentScoring.class);

    private static final String FORGOTTEN = "comes after the evidence of its transaction's other segments was deleted"
            + " (ai.evidence.retention, or the user was erased), and a result covers all of them";

    private final ScoringWorkers workers;
    private final PlaceFinder places;
    private final ResultComposer composer;
    private final Backgrounds backgrounds;
    private final PostgresResults results;
    private final VersionAnnouncer announcer;
    private final OutboxRelay relay;
    private final AiMetrics metrics;
    private final int recomputations;
    private final int fingerprints;

    SegmentScoring(
            ScoringWorkers workers,
            PlaceFinder places,
            ResultComposer composer,
            Backgrounds backgrounds,
            PostgresResults results,
            VersionAnnouncer announcer,
            OutboxRelay relay,
            AiMetrics metrics,
            int recomputations,
            int fingerprints) {
        this.workers = workers;
        this.places = places;
        this.composer = composer;
        this.backgrounds = backgrounds;
        this.results = results;
        this.announcer = announcer;
        this.relay = relay;
        this.metrics = metrics;
        this.recomputations = recomputations;
        this.fingerprints = fingerprints;
    }

    @Override
    public Future<Void> handle(QueueRecord record) {
        metrics.began();
        long taken = System.nanoTime();
        return workers.run(() -> read(record.value()))
                .compose(segment -> score(segment, taken, recomputations))
                .onSuccess(metrics::ended)
                .onFailure(failure ->
                        metrics.ended(failure instanceof PoisonMessageException ? Outcome.POISON : Outcome.FAILED))
                .mapEmpty();
    }

    private ReadSegment read(byte[] message) {
        long started = System.nanoTime();
        try {
            ReadSegment segment = SegmentEvidenceReader.read(message).located(places);
            metrics.read(System.nanoTime() - started, segment.unreadable());
            return segment;
        } catch (MalformedMessageException e) {
            throw new PoisonMessageException(String.valueOf(e.getMessage()), e);
        }
    }

    private Future<Outcome> score(ReadSegment segment, long taken, int recomputationsLeft) {
        SegmentKey key = segment.envelope().key();
        return results.read(key.transaction())
                .compose(soFar -> soFar.covers(key.segment())
                        ? repeated(key)
                        : scoreNew(segment, soFar, taken, recomputationsLeft));
    }

    private Future<Outcome> scoreNew(ReadSegment segment, ScoredSoFar soFar, long taken, int recomputationsLeft) {
        if (!soFar.forgotten().isEmpty()) {
            return Future.failedFuture(new PoisonMessageException(FORGOTTEN));
        }
        return workers.run(() -> Subject.of(segment, soFar, fingerprints))
                .compose(subject -> compose(subject, taken))
                .compose(version -> results.write(version).compose(written -> {
                    if (written instanceof Committed committed) {
                        return announcer
                                .announce("scored", version, committed, taken)
                                .map(Outcome.SCORED);
                    }
                    return written instanceof Repeated
                            ? repeated(segment.envelope().key())
                            : again(segment, taken, recomputationsLeft);
                }));
    }

    private Future<NewVersion> compose(Subject subject, long taken) {
        return backgrounds
                .of(subject)
                .compose(background -> workers.ask(() -> {
                    long started = System.nanoTime();
                    NewVersion version = composer.compose(subject, background, taken);
                    metrics.assessed(System.nanoTime() - started);
                    return version;
                }));
    }

    /** Nothing to score; but whoever scored it may have ended before publishing. */
    private Future<Outcome> repeated(SegmentKey key) {
        LOG.atDebug()
                .addKeyValue("organization", key.transaction().organization().value())
                .addKeyValue("transaction", key.transaction().transaction().value())
                .addKeyValue("segment", key.segment())
                .addKeyValue("outcome", "repeated")
                .log("segment was scored before");
        return relay.publishLeftOver(key.transaction()).map(Outcome.REPEATED);
    }

    /** Somebody else's segment of this transaction, or another transaction of the same path, came in between. */
    private Future<Outcome> again(ReadSegment segment, long taken, int recomputationsLeft) {
        metrics.recomputed();
        TransactionKey key = segment.envelope().key().transaction();
        return recomputationsLeft > 0
                ? score(segment, taken, recomputationsLeft - 1)
                : Future.failedFuture(new ContendedTransactionException(key));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.AiMetrics.Outcome;
import io.rased.ai.domain.PlaceFinder;
import io.rased.ai.evidence.ReadSegment;
import io.rased.ai.evidence.SegmentEvidenceReader;
import io.rased.ai.profile.Background;
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
 *       {@link PoisonMessageException} if the message isn't a segment's.
 * </ul>
 */
final class SegmentScoring implements QueueHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentScoring.class);

    private final ScoringWorkers workers;
    private final PlaceFinder places;
    private final ResultComposer composer;
    private final RememberedProfiles profiles;
    private final PostgresResults results;
    private final VersionAnnouncer announcer;
    private final OutboxRelay relay;
    private final AiMetrics metrics;
    private final int recomputations;

    SegmentScoring(
            ScoringWorkers workers,
            PlaceFinder places,
            ResultComposer composer,
            RememberedProfiles profiles,
            PostgresResults results,
            VersionAnnouncer announcer,
            OutboxRelay relay,
            AiMetrics metrics,
            int recomputations) {
        this.workers = workers;
        this.places = places;
        this.composer = composer;
        this.profiles = profiles;
        this.results = results;
        this.announcer = announcer;
        this.relay = relay;
        this.metrics = metrics;
        this.recomputations = recomputations;
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
        SegmentKey key = segment.message().key();
        return results.read(key.transaction())
                .compose(soFar -> soFar.covers(key.segment())
                        ? repeated(key)
                        : scoreNew(segment, soFar, taken, recomputationsLeft));
    }

    private Future<Outcome> scoreNew(ReadSegment segment, ScoredSoFar soFar, long taken, int recomputationsLeft) {
        return profiles.background(segment.message().key().transaction(), ResultComposer.user(segment, soFar))
                .compose(background -> workers.run(() -> compose(segment, soFar, background, taken)))
                .compose(version -> results.write(version).compose(written -> {
                    if (written instanceof Committed committed) {
                        return announcer
                                .announce("scored", version, committed, taken)
                                .map(Outcome.SCORED);
                    }
                    return written instanceof Repeated
                            ? repeated(segment.message().key())
                            : again(segment, taken, recomputationsLeft);
                }));
    }

    private NewVersion compose(ReadSegment segment, ScoredSoFar soFar, Background background, long taken) {
        long started = System.nanoTime();
        NewVersion version = composer.compose(segment, soFar, background, taken);
        metrics.assessed(System.nanoTime() - started);
        return version;
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

    /** Somebody else's segment of this transaction came in between. */
    private Future<Outcome> again(ReadSegment segment, long taken, int recomputationsLeft) {
        metrics.recomputed();
        TransactionKey key = segment.message().key().transaction();
        return recomputationsLeft > 0
                ? score(segment, taken, recomputationsLeft - 1)
                : Future.failedFuture(new ContendedTransactionException(key));
    }
}

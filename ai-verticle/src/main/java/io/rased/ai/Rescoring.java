/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.AiMetrics.Rescore;
import io.rased.ai.store.DueRescore;
import io.rased.ai.store.NewVersion;
import io.rased.ai.store.PostgresRescores;
import io.rased.ai.store.PostgresResults;
import io.rased.ai.store.ScoredSoFar;
import io.rased.ai.store.WriteOutcome;
import io.rased.ai.store.WriteOutcome.Committed;
import io.rased.event.SessionId;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores degraded results again: one that is due becomes the next version if its models answer now and it still is the
 * newest one. One that they don't answer for stays as it is and is tried later, after ever longer pauses, and a bounded
 * number of times; one whose segments' evidence was deleted stays as well. Safe on any context; nodes that look at the same time take different ones.
 */
final class Rescoring {
    private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);

    private final ScoringWorkers workers;
    private final ResultComposer composer;
    private final Backgrounds backgrounds;
    private final PostgresResults results;
    private final PostgresRescores rescores;
    private final VersionAnnouncer announcer;
    private final AiMetrics metrics;
    private final RescoreSettings settings;
    private final int fingerprints;

    Rescoring(
            ScoringWorkers workers,
            ResultComposer composer,
            Backgrounds backgrounds,
            PostgresResults results,
            PostgresRescores rescores,
            VersionAnnouncer announcer,
            AiMetrics metrics,
            RescoreSettings settings,
            int fingerprints) {
        this.workers = workers;
        this.composer = composer;
        this.backgrounds = backgrounds;
        this.results = results;
        this.rescores = rescores;
        this.announcer = announcer;
        this.metrics = metrics;
        this.settings = settings;
        this.fingerprints = fingerprints;
    }

    /**
     * Takes one and scores it.
     *
     * @return whether to go on at once: one was there, and the models answered. Fails while PostgreSQL is away or the
     *     workers are full
     */
    Future<Boolean> next() {
        return rescores.claim(settings.pause(), settings.longestPause())
                .compose(claimed -> claimed.isEmpty()
                        ? Future.succeededFuture(false)
                        : score(claimed.get(), System.nanoTime())
                                .onSuccess(metrics::rescored)
                                .map(outcome -> outcome == Rescore.SCORED || outcome == Rescore.OUTDATED));
    }

    private Future<Rescore> score(DueRescore due, long taken) {
        return results.read(due.transaction()).compose(soFar -> {
            SessionId session = soFar.session();
            if (session == null || soFar.newestVersion() != due.version()) {
                return rescores.drop(due).map(Rescore.OUTDATED);
            }
            return soFar.forgotten().isEmpty()
                    ? score(due, session, soFar, taken)
                    : giveUp(due, "its segments' evidence was deleted");
        });
    }

    private Future<Rescore> score(DueRescore due, SessionId session, ScoredSoFar soFar, long taken) {
        return workers.run(() -> Subject.again(due.transaction(), session, soFar, fingerprints))
                .compose(subject -> backgrounds
                        .of(subject)
                        .compose(background -> workers.ask(() -> composer.compose(subject, background, taken))))
                .compose(version -> version.result().assessment().degraded()
                        ? stillDegraded(due)
                        : results.write(version).compose(written -> written(version, written, taken)));
    }

    private Future<Rescore> written(NewVersion version, WriteOutcome written, long taken) {
        if (!(written instanceof Committed committed)) {
            return Future.succeededFuture(Rescore.OUTDATED);
        }
        return announcer.announce("rescored", version, committed, taken).map(Rescore.SCORED);
    }

    private Future<Rescore> stillDegraded(DueRescore due) {
        if (due.attempts() < settings.attempts()) {
            return Future.succeededFuture(Rescore.DEGRADED);
        }
        return giveUp(due, "its models did not answer in " + due.attempts() + " attempts");
    }

    private Future<Rescore> giveUp(DueRescore due, String why) {
        LOG.atWarn()
                .addKeyValue("organization", due.transaction().organization().value())
                .addKeyValue("transaction", due.transaction().transaction().value())
                .addKeyValue("outcome", "given_up")
                .log("version {} stays degraded: {}", due.version(), why);
        return rescores.drop(due).map(Rescore.GIVEN_UP);
    }
}

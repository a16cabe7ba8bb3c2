/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import io.rased.ai.MessageScoring;
import io.rased.ai.profile.Background;
import io.rased.ai.store.NewVersion;
import io.rased.benchmarks.score.ScoreResult.Round;
import io.rased.event.MalformedMessageException;
import io.rased.stack.artifact.Checkout;
import io.rased.stack.process.StartProgress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scores the same generated transactions in rounds, on one thread, and asks the model alone. Blocks its caller. */
final class ScoreBenchmark {
    private static final int WARM_UPS = 3;
    private static final int MESSAGES = 64;
    private static final int QUESTIONS = 100;

    private final ScorePlan plan;
    private final StartProgress progress;
    private final Background background = Transactions.background();
    private final List<byte[]> messages = Transactions.messages(MESSAGES);

    private ScoreBenchmark(ScorePlan plan, StartProgress progress) throws MalformedMessageException {
        this.plan = plan;
        this.progress = progress;
    }

    static ScoreResult run(ScorePlan plan, StartProgress progress)
            throws InterruptedException, MalformedMessageException {
        return new ScoreBenchmark(plan, progress).measure();
    }

    private ScoreResult measure() throws InterruptedException, MalformedMessageException {
        Path models = Checkout.root().resolve("models");
        try (var scoring = MessageScoring.open(models, 1, Clock.systemUTC());
                var inference = new Inference(models, messages)) {
            NewVersion sample = scoring.score(messages.get(0), background);
            requireScores(sample);
            List<Round> rounds = new ArrayList<>();
            for (int i = -WARM_UPS; i < plan.rounds(); i++) {
                Round round = round(scoring, inference);
                progress.note("%-10s p50 %.3f ms, p99 %.3f ms, %,.0f rows/s"
                        .formatted(i < 0 ? "warm-up" : "round " + (i + 1), round.p50(), round.p99(), round.rows()));
                if (i >= 0) {
                    rounds.add(round);
                }
            }
            int bytes = messages.stream().mapToInt(message -> message.length).sum() / messages.size();
            return new ScoreResult(rounds, bytes, sample.body(), Machine.here());
        }
    }

    private Round round(MessageScoring scoring, Inference inference)
            throws InterruptedException, MalformedMessageException {
        long[] nanos = new long[plan.transactions()];
        scoring.score(messages.get(0), background); // so that all threads of the models have begun
        ProcessorTime time = ProcessorTime.ofScoring();
        long process = ProcessorTime.ofProcess();
        for (int i = 0; i < nanos.length; i++) {
            long before = time.nanos();
            scoring.score(messages.get(i % messages.size()), background);
            nanos[i] = time.nanos() - before;
        }
        double processMillis = (ProcessorTime.ofProcess() - process) / 1e6 / nanos.length;
        Arrays.sort(nanos);
        return new Round(
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) Math.ceil(0.99 * nanos.length) - 1] / 1e6,
                processMillis,
                inference.rowsPerSecond(QUESTIONS));
    }

    /** A benchmark of scores that aren't given would be quick. */
    private static void requireScores(NewVersion version) {
        version.result().assessment().scores().forEach((name, outcome) -> {
            if (Transactions.SCORED.contains(name) && !(outcome instanceof io.rased.ai.domain.ScoreOutcome.Given)) {
                throw new IllegalStateException(name + " is not scored: " + outcome);
            }
        });
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import io.rased.ai.MessageScoring;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.StoredSample;
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
import java.util.function.Supplier;

/** Scores the same generated transactions in rounds, on one thread, and asks the model alone. Blocks its caller. */
final class ScoreBenchmark {
    private static final int WARM_UPS = 3;
    private static final int MESSAGES = 64;
    private static final int QUESTIONS = 100;
    /** One transaction of so many is measured with a fresh profile as well. */
    private static final int PARTS_FRESH = 4;

    private final ScorePlan plan;
    private final StartProgress progress;
    private final List<StoredSample> own = Transactions.own();
    private final Background background = Transactions.background(own);
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
        long[] fresh = measure(scoring, plan.transactions() / PARTS_FRESH, () -> Transactions.fresh(background, own));
        long process = ProcessorTime.ofProcess();
        long[] nanos = measure(scoring, plan.transactions(), () -> background);
        double processMillis = (ProcessorTime.ofProcess() - process) / 1e6 / nanos.length;
        return new Round(
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) Math.ceil(0.99 * nanos.length) - 1] / 1e6,
                fresh[fresh.length / 2] / 1e6,
                processMillis,
                inference.rowsPerSecond(QUESTIONS));
    }

    /** The processor time of each, ns, ascending. */
    private long[] measure(MessageScoring scoring, int count, Supplier<Background> compared)
            throws MalformedMessageException {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            Background one = compared.get();
            long before = ProcessorTime.ofThread();
            scoring.score(messages.get(i % messages.size()), one);
            nanos[i] = ProcessorTime.ofThread() - before;
        }
        Arrays.sort(nanos);
        return nanos;
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

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import io.rased.ai.evidence.SegmentEvidenceReader;
import io.rased.ai.model.BreakerSettings;
import io.rased.ai.model.ExpectedModel;
import io.rased.ai.model.Guard;
import io.rased.ai.model.LoadedModel;
import io.rased.ai.model.ModelRegistry;
import io.rased.event.MalformedMessageException;
import io.rased.features.BotFeatures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The bot model alone, which is the dearest: asked about the windows of {@link #TRANSACTIONS} transactions at once. */
final class Inference implements AutoCloseable {
    /** Transactions whose rows are asked about in one question. */
    static final int TRANSACTIONS = 64;

    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(processors);
    private final LoadedModel model;
    private final float[][] rows;

    Inference(Path models, List<byte[]> messages) throws MalformedMessageException {
        model = ModelRegistry.installed(models, Guard.of(BreakerSettings.DEFAULTS, 5_000, (name, outcome) -> {}))
                .load(new ExpectedModel("bot", BotFeatures.SET, BotFeatures.names(), true), processors);
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            all.addAll(List.of(BotFeatures.windows(SegmentEvidenceReader.read(messages.get(i % messages.size()))
                    .evidence())));
        }
        rows = all.toArray(float[][]::new);
    }

    /** Asks on all processors at once, each so often; rows a second. */
    double rowsPerSecond(int questions) throws InterruptedException {
        List<Future<?>> asked = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < processors; i++) {
            asked.add(threads.submit(() -> ask(questions)));
        }
        for (Future<?> each : asked) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The model did not answer: " + e.getCause(), e);
            }
        }
        return (double) processors * questions * rows.length * 1e9 / (System.nanoTime() - started);
    }

    private void ask(int questions) {
        for (int i = 0; i < questions; i++) {
            if (model.logOdds(rows).length != rows.length) {
                throw new IllegalStateException("fewer answers than rows");
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        model.close();
    }
}

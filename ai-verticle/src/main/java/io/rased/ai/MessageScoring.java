/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rased.ai.evidence.SegmentEvidenceReader;
import io.rased.ai.model.BreakerSettings;
import io.rased.ai.model.Guard;
import io.rased.ai.model.ModelRegistry;
import io.rased.ai.profile.Background;
import io.rased.ai.store.NewVersion;
import io.rased.ai.store.ScoredSoFar;
import io.rased.event.MalformedMessageException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Scoring without a queue or a store, by the same classes as in the verticle: from a segment's message to the version that it
 * makes of a transaction of which nothing was scored. For those who measure scoring, or try it on odd input. Blocking; safe on
 * as many threads at once as it was opened for.
 */
public final class MessageScoring implements AutoCloseable {
    private static final int DRIFT_ROWS = 5_000;
    /** As many as are looked for unless configured otherwise. */
    private static final int FINGERPRINTS = 256;

    private final ServedModels models;
    private final ResultComposer composer;

    private MessageScoring(ServedModels models, ResultComposer composer) {
        this.models = models;
        this.composer = composer;
    }

    /**
     * With the models of a directory, loaded and warm.
     *
     * @param threads how many may ask at once
     * @param clock the time of results
     * @throws io.rased.ai.model.InvalidModelException if one may not be used
     */
    public static MessageScoring open(Path directory, int threads, InstantSource clock) {
        var metrics = new ModelMetrics(new SimpleMeterRegistry());
        var registry =
                ModelRegistry.installed(directory, Guard.of(BreakerSettings.DEFAULTS, DRIFT_ROWS, metrics::called));
        ServedModels models = ServedModels.open(registry, threads);
        return new MessageScoring(models, new ResultComposer(models.trial(0, metrics), clock));
    }

    /**
     * The version that a message makes.
     *
     * @param message JSON in UTF-8
     * @param background what the transaction is compared with
     * @throws MalformedMessageException if it is no segment's message
     */
    public NewVersion score(byte[] message, Background background) throws MalformedMessageException {
        long taken = System.nanoTime();
        Subject subject = Subject.of(SegmentEvidenceReader.read(message), ScoredSoFar.NOTHING, FINGERPRINTS);
        return composer.compose(subject, background, taken);
    }

    @Override
    public void close() {
        models.close();
    }
}

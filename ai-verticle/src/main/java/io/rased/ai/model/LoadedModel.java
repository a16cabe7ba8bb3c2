/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.ai.domain.ModelCard;
import io.rased.ai.domain.ProbabilityModel;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A model whose files were checked, loaded in DJL and warm. Its native memory is freed when it is closed and no question
 * is under way any more.
 */
public final class LoadedModel implements ProbabilityModel, AutoCloseable {
    private final ModelManifest manifest;
    private final OnnxModel onnx;
    private final Uses uses;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean freed = new AtomicBoolean();

    LoadedModel(ModelManifest manifest, OnnxModel onnx) {
        this.manifest = manifest;
        this.onnx = onnx;
        this.uses = new Uses(() -> {
            onnx.close();
            freed.set(true);
        });
    }

    @Override
    public ModelCard card() {
        return manifest.card();
    }

    @Override
    public double[] probabilities(float[][] rows) {
        float[] answers = onnx.predict(rows);
        double[] probabilities = new double[answers.length];
        for (int i = 0; i < answers.length; i++) {
            probabilities[i] = probability(answers[i]);
        }
        return probabilities;
    }

    /** Lets it go; who still asks gets an answer. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            uses.end();
        }
    }

    ModelManifest manifest() {
        return manifest;
    }

    /** Keeps it while a question is put to it; false if its memory is freed. */
    boolean keep() {
        return uses.begin();
    }

    void letGo() {
        uses.end();
    }

    boolean freed() {
        return freed.get();
    }

    private static double probability(float answer) {
        return answer >= 0 && answer <= 1 ? answer : Double.NaN;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.ai.domain.ModelCard;
import io.rased.ai.domain.ProbabilityModel;

/** A model whose files were checked, loaded in DJL and warm. */
public final class LoadedModel implements ProbabilityModel, AutoCloseable {
    private final ModelCard card;
    private final OnnxModel onnx;

    LoadedModel(ModelCard card, OnnxModel onnx) {
        this.card = card;
        this.onnx = onnx;
    }

    @Override
    public ModelCard card() {
        return card;
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

    /** Frees the native memory. Call it when nobody asks any more. */
    @Override
    public void close() {
        onnx.close();
    }

    private static double probability(float answer) {
        return answer >= 0 && answer <= 1 ? answer : Double.NaN;
    }
}

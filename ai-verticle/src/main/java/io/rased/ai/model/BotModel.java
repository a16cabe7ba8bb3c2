/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.ai.domain.BotScorer;
import io.rased.ai.domain.ModelCard;

/** The bot model as it is served: checked files, loaded in DJL. */
public final class BotModel implements BotScorer, AutoCloseable {
    /** Its folder in the directory of models. */
    public static final String NAME = "bot";

    private final ModelCard card;
    private final OnnxModel onnx;

    BotModel(ModelCard card, OnnxModel onnx) {
        this.card = card;
        this.onnx = onnx;
    }

    /** What it is. */
    public ModelCard card() {
        return card;
    }

    @Override
    public double[] score(float[][] rows) {
        float[] answers = onnx.predict(rows);
        double[] probabilities = new double[answers.length];
        for (int i = 0; i < answers.length; i++) {
            probabilities[i] = probability(answers[i]);
        }
        return probabilities;
    }

    @Override
    public void close() {
        onnx.close();
    }

    private static double probability(float answer) {
        return answer >= 0 && answer <= 1 ? answer : Double.NaN;
    }
}

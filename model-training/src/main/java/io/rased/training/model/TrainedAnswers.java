/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the trainer itself says of some rows; what is served must say the same.
 *
 * @param rows of features
 * @param probabilities the trainer's, of each
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record TrainedAnswers(float[][] rows, double[] probabilities) {
    /** How many rows are enough. */
    public static final int ROWS = 1_000;
    /** How far what is served may be from what was trained. */
    public static final double TOLERANCE = 1e-6;

    /** Of at most {@link #ROWS} rows, evenly from all of these. */
    public static TrainedAnswers of(List<float[]> all, ToDoubleFunction<float[]> trained) {
        int some = Math.min(ROWS, all.size());
        float[][] rows = new float[some][];
        double[] probabilities = new double[some];
        for (int i = 0; i < some; i++) {
            rows[i] = all.get((int) ((long) i * all.size() / some));
            probabilities[i] = trained.applyAsDouble(rows[i]);
        }
        return new TrainedAnswers(rows, probabilities);
    }

    /**
     * Asks the file as the gateway does.
     *
     * @throws IOException if it can't be loaded, or says anything else
     */
    void require(byte[] onnx) throws IOException {
        double farthest = 0;
        try (ServedModel served = ServedModel.load(onnx)) {
            double[] answers = served.probabilities(rows);
            for (int i = 0; i < answers.length; i++) {
                // Math.max keeps NaN.
                farthest = Math.max(farthest, Math.abs(answers[i] - probabilities[i]));
            }
        }
        if (!(farthest <= TOLERANCE)) {
            throw new IOException("served through ONNX Runtime the model says otherwise than it was trained to: by "
                    + farthest + " at most, on " + rows.length + " rows; nothing was written");
        }
    }
}

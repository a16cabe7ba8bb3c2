/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import io.rased.ai.domain.LogOdds;
import org.jspecify.annotations.Nullable;

/**
 * Rows of floats to a matrix, and a column back to log-odds: the output {@code log_odds}, which the shipped models have,
 * or else those of the first output, a probability, which say no more than a float near 1 does. It does its own batching:
 * the engine's arrays have no arithmetic, so DJL could not stack them.
 */
final class RowsTranslator implements NoBatchifyTranslator<float[][], double[]> {
    private static final String LOG_ODDS = "log_odds";

    @Override
    public NDList processInput(TranslatorContext context, float[][] rows) {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        context.setAttachment("rows", rows.length);
        return new NDList(context.getNDManager().create(flat, new Shape(rows.length, width)));
    }

    @Override
    public double[] processOutput(TranslatorContext context, NDList answer) {
        NDArray named = named(answer);
        float[] values = (named == null ? answer.head() : named).toFloatArray();
        int rows = (int) context.getAttachment("rows");
        if (values.length != rows) {
            throw new IllegalStateException(values.length + " values for " + rows + " rows");
        }
        double[] logOdds = new double[rows];
        for (int i = 0; i < rows; i++) {
            logOdds[i] = named == null ? ofProbability(values[i]) : values[i];
        }
        return logOdds;
    }

    private static @Nullable NDArray named(NDList answer) {
        for (NDArray array : answer) {
            if (LOG_ODDS.equals(array.getName())) {
                return array;
            }
        }
        return null;
    }

    private static double ofProbability(float answer) {
        return answer >= 0 && answer <= 1 ? LogOdds.of(answer) : Double.NaN;
    }
}

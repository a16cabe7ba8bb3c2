/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/**
 * Rows of floats to a matrix, and a column back to floats. It does its own batching: the engine's arrays have no
 * arithmetic, so DJL could not stack them.
 */
final class RowsTranslator implements NoBatchifyTranslator<float[][], float[]> {
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
    public float[] processOutput(TranslatorContext context, NDList answer) {
        float[] values = answer.head().toFloatArray();
        int rows = (int) context.getAttachment("rows");
        if (values.length != rows) {
            throw new IllegalStateException(values.length + " values for " + rows + " rows");
        }
        return values;
    }
}

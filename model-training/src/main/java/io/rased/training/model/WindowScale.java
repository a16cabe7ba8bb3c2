/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import io.rased.features.pointer.Samples;
import java.util.Arrays;
import java.util.List;

/**
 * What makes the numbers of windows comparable: robust, as a few windows of any session are odd.
 *
 * @param centre the median of each number
 * @param scale 1 / its spread, which is a standard deviation where it is normally distributed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WindowScale(float[] centre, float[] scale) {
    private static final double LEAST_SPREAD = 1e-6;

    /** Of a normal distribution, this quantile and the one opposite are {@link #APART} deviations apart. */
    private static final double LOW = 0.02;

    private static final double APART = 4.107;

    static WindowScale of(List<float[][]> sessions) {
        List<float[]> windows = sessions.stream().flatMap(Arrays::stream).toList();
        int width = windows.get(0).length;
        float[] centre = new float[width];
        float[] scale = new float[width];
        double[] column = new double[windows.size()];
        for (int i = 0; i < width; i++) {
            for (int w = 0; w < column.length; w++) {
                column[w] = windows.get(w)[i];
            }
            double[] sorted = Samples.sorted(column, column.length);
            double spread = (Samples.quantile(sorted, 1 - LOW) - Samples.quantile(sorted, LOW)) / APART;
            centre[i] = (float) Samples.quantile(sorted, 0.5);
            scale[i] = (float) (1 / Math.max(LEAST_SPREAD, spread));
        }
        return new WindowScale(centre, scale);
    }

    /** Windows in multiples of the spread, each number within ±{@link Plda#CLIP}. */
    double[][] apply(float[][] windows) {
        double[][] scaled = new double[windows.length][centre.length];
        for (int w = 0; w < windows.length; w++) {
            for (int i = 0; i < centre.length; i++) {
                double z = (windows[w][i] - centre[i]) * scale[i];
                scaled[w][i] = Math.max(-Plda.CLIP, Math.min(Plda.CLIP, z));
            }
        }
        return scaled;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.Timings;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The detector to beat: the distance to the mean, each timing in multiples of its mean absolute deviation (Araújo et al. 2005, as
 * Killourhy and Maxion measured it in 2009: 0.0962).
 */
final class ScaledManhattan {
    private ScaledManhattan() {}

    static ToDoubleFunction<Timings> of(List<Timings> enrolment) {
        int timings = enrolment.get(0).size();
        double[] mean = new double[timings];
        double[] deviation = new double[timings];
        for (Timings each : enrolment) {
            for (int i = 0; i < timings; i++) {
                mean[i] += each.valueAt(i) / enrolment.size();
            }
        }
        for (Timings each : enrolment) {
            for (int i = 0; i < timings; i++) {
                deviation[i] += Math.abs(each.valueAt(i) - mean[i]) / enrolment.size();
            }
        }
        return typed -> {
            double sum = 0;
            for (int i = 0; i < timings; i++) {
                double stray = Math.abs(typed.valueAt(i) - mean[i]);
                sum += stray == 0 ? 0 : stray / deviation[i];
            }
            return sum;
        };
    }
}

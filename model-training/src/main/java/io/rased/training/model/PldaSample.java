/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A person's windows, scaled, or projected as well.
 *
 * @param sessions windows each
 * @param elsewhere the same sessions on each of some other devices
 */
record PldaSample(List<double[][]> sessions, List<List<double[][]>> elsewhere) {
    static PldaSample of(PldaTrainer.Person person, WindowScale scale) {
        return new PldaSample(
                person.sessions().stream().map(scale::apply).toList(),
                person.elsewhere().stream()
                        .map(device -> device.stream().map(scale::apply).toList())
                        .toList());
    }

    PldaSample projected(double[][] projection) {
        UnaryOperator<double[][]> project = windows -> project(windows, projection);
        return new PldaSample(
                sessions.stream().map(project).toList(),
                elsewhere.stream()
                        .map(device -> device.stream().map(project).toList())
                        .toList());
    }

    /** All windows, whatever session they are of. */
    double[][] windows() {
        return pooled(sessions);
    }

    static double[][] pooled(List<double[][]> sessions) {
        return sessions.stream().flatMap(Arrays::stream).toArray(double[][]::new);
    }

    static double[] mean(double[][] windows) {
        double[] mean = new double[windows[0].length];
        for (double[] window : windows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += window[i] / windows.length;
            }
        }
        return mean;
    }

    private static double[][] project(double[][] windows, double[][] projection) {
        double[][] projected = new double[windows.length][projection[0].length];
        for (int w = 0; w < windows.length; w++) {
            for (int i = 0; i < projection.length; i++) {
                for (int k = 0; k < projected[w].length; k++) {
                    projected[w][k] += windows[w][i] * projection[i][k];
                }
            }
        }
        return projected;
    }
}

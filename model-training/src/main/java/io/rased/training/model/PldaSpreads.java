/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.util.List;

/**
 * Measures, in the projected space, how people, windows and sessions spread, each dimension by itself.
 *
 * @param people projected
 * @param elsewhere how much another device counts among a person's sessions
 */
record PldaSpreads(List<PldaSample> people, double elsewhere) {
    /** People, and a person's sessions, differ a little in every dimension, however much is known of them. */
    private static final double LEAST = 1e-3;

    Plda plda(WindowScale scale, double[][] projection) {
        int dimensions = projection[0].length;
        float[] offset = new float[dimensions];
        float[] between = new float[dimensions];
        float[] within = new float[dimensions];
        float[] drift = new float[dimensions];
        for (int k = 0; k < dimensions; k++) {
            double spread = within(k);
            double mean = 0;
            double square = 0;
            double thinness = 0;
            for (PldaSample person : people) {
                double place = mean(person.windows(), k);
                mean += place / people.size();
                square += place * place / people.size();
                thinness += 1.0 / person.windows().length / people.size();
            }
            offset[k] = (float) mean;
            within[k] = (float) spread;
            between[k] = (float) Math.max(LEAST, square - mean * mean - spread * thinness);
            drift[k] = (float) Math.max(LEAST, drift(k, spread));
        }
        float[][] narrow = new float[projection.length][dimensions];
        for (int i = 0; i < projection.length; i++) {
            for (int k = 0; k < dimensions; k++) {
                narrow[i][k] = (float) projection[i][k];
            }
        }
        return new Plda(scale.centre(), scale.scale(), narrow, offset, between, within, drift);
    }

    private double within(int k) {
        double sum = 0;
        int several = 0;
        for (PldaSample person : people) {
            double[][] windows = person.windows();
            double mean = mean(windows, k);
            double squares = 0;
            for (double[] window : windows) {
                squares += (window[k] - mean) * (window[k] - mean);
            }
            if (windows.length > 1) {
                sum += squares / (windows.length - 1);
                several++;
            }
        }
        return several > 0 ? sum / several : 1;
    }

    /** Half the square between two sessions' means, less what their windows account for; the second on another device. */
    private double drift(int k, double within) {
        double here = 0;
        double there = 0;
        for (PldaSample person : people) {
            double[][] first = person.sessions().get(0);
            double[][] second = person.sessions().get(1);
            here += apart(first, second, k, within) / people.size();
            for (List<double[][]> device : person.elsewhere()) {
                there += apart(device.get(0), second, k, within)
                        / people.size()
                        / person.elsewhere().size();
            }
        }
        return (1 - elsewhere) * here + elsewhere * there;
    }

    private static double apart(double[][] a, double[][] b, int k, double within) {
        double distance = mean(a, k) - mean(b, k);
        return (distance * distance - within / a.length - within / b.length) / 2;
    }

    private static double mean(double[][] windows, int k) {
        double sum = 0;
        for (double[] window : windows) {
            sum += window[k];
        }
        return sum / windows.length;
    }
}

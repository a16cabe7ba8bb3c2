/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import io.rased.features.keystroke.KeystrokeTemplate.Expected;
import java.util.Arrays;

/** An entry's times of one {@link Timing} beside what the template expects; see {@link KeystrokeFeatures} for the formulas. */
final class Comparison {
    private static final double[] CAPS = {1.5, 3, 6};
    private static final double[] QUANTILES = {0.25, 0.5, 0.8, 1};
    private static final double LEAN_LIMIT = 4;
    private static final double LIKELIHOOD_LIMIT = 4;
    private static final double PEOPLE_CAP = 3;
    /** Farther than this is all the same. */
    private static final double FARTHEST = 1_000;

    /** Distances in the person's deviations, ascending. */
    private final double[] own;

    private final double lean;
    private final double likelihood;
    private final double unlikelihood;
    private final double people;
    private final double regularity;

    private Comparison(
            double[] own, double lean, double likelihood, double unlikelihood, double people, double regularity) {
        this.own = own;
        this.lean = lean;
        this.likelihood = likelihood;
        this.unlikelihood = unlikelihood;
        this.people = people;
        this.regularity = regularity;
    }

    static Comparison of(Timing timing, KeystrokeTemplate template, Timings entry) {
        double[] own = new double[entry.size()];
        int size = 0;
        double lean = 0;
        double likelihood = 0;
        double unlikelihood = 0;
        double people = 0;
        double regularity = 0;
        for (int i = 0; i < entry.size(); i++) {
            Expected expected = template.expected(entry.cellAt(i));
            if (expected == null || Timing.ofCell(entry.cellAt(i)) != timing) {
                continue;
            }
            double value = entry.valueAt(i);
            double z = Math.min(FARTHEST, expected.own().times(value));
            double p = Math.min(FARTHEST, expected.people().times(value));
            double known =
                    Math.log(expected.own().deviation() / expected.people().deviation());
            double likelier = within(p - z - known, LIKELIHOOD_LIMIT);
            own[size++] = z;
            lean += within(value < expected.own().centre() ? -z : z, LEAN_LIMIT);
            likelihood += likelier;
            unlikelihood += Math.min(0, likelier);
            people += Math.min(PEOPLE_CAP, p);
            regularity += known;
        }
        double[] sorted = Arrays.copyOf(own, size);
        Arrays.sort(sorted);
        return new Comparison(
                sorted, lean / size, likelihood / size, unlikelihood / size, people / size, regularity / size);
    }

    int size() {
        return own.length;
    }

    double regularity() {
        return regularity;
    }

    /** Writes all but the regularity; returns the place behind them. */
    int writeTo(float[] row, int from) {
        int at = from;
        for (double cap : CAPS) {
            row[at++] = (float)
                    Arrays.stream(own).map(z -> Math.min(cap, z)).average().orElseThrow();
        }
        for (double quantile : QUANTILES) {
            row[at++] = (float) Math.log1p(quantile(quantile));
        }
        row[at++] = (float) lean;
        row[at++] = (float) Math.abs(lean);
        row[at++] = (float) likelihood;
        row[at++] = (float) unlikelihood;
        row[at++] = (float) people;
        return at;
    }

    /** Between two values on the line from one to the other. */
    private double quantile(double share) {
        double place = share * (own.length - 1);
        int below = (int) place;
        int above = Math.min(own.length - 1, below + 1);
        return own[below] + (place - below) * (own[above] - own[below]);
    }

    private static double within(double value, double limit) {
        return Math.min(limit, Math.max(-limit, value));
    }
}

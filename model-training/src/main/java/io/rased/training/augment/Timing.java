/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

import java.util.Arrays;

/** How a program times its moves. */
enum Timing {
    CONSTANT,
    UNIFORM,
    GAUSSIAN,
    /** The intervals of a recording, drawn anew. */
    SHUFFLED,
    /** A screen's 60 Hz, with frames missed and halved. */
    FRAMES,
    EXPONENTIAL;

    private static final double FRAME_MS = 1000 / 60.0;

    static Timing any(Chance chance) {
        return values()[chance.below(values().length)];
    }

    /**
     * Times for n moves.
     *
     * @param recorded the times of a recording whose usual interval is kept; may be empty
     */
    double[] times(int n, double[] recorded, Chance chance) {
        double[] own = Track.differences(recorded);
        double usual = own.length > 0 ? median(own) : chance.uniform(8, 38);
        usual = usual < 4 ? 16 : usual;
        double low = usual * chance.uniform(0.3, 0.8);
        double high = usual * chance.uniform(1.2, 2);
        double spread = usual * chance.uniform(0.02, 0.32);
        double[] times = new double[n];
        double now = 0;
        for (int i = 1; i < n; i++) {
            double step = switch (this) {
                case CONSTANT -> usual;
                case UNIFORM -> chance.uniform(low, high);
                case GAUSSIAN -> Math.max(1, usual + spread * chance.gaussian());
                case EXPONENTIAL -> low - usual * 0.6 * StrictMath.log(1 - chance.uniform(0, 1));
                case SHUFFLED -> own.length > 0 ? own[chance.below(own.length)] : usual + spread * chance.gaussian();
                case FRAMES -> FRAME_MS * (chance.one(10) ? 1 + chance.below(3) : 1) * (chance.one(20) ? 0.5 : 1);
            };
            now += Math.max(0, step);
            times[i] = Math.floor(now + (this == FRAMES ? chance.uniform(0, 0.8) : 0));
        }
        return times;
    }

    private static double median(double[] v) {
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.Arrays;
import java.util.List;

/**
 * How a person types one thing: for each of its timings the usual value and how far it strays. Immutable; safe on any thread.
 *
 * <p>The scaled Manhattan distance of Araújo et al. (2005), which is the best of fourteen in Killourhy and Maxion (DSN 2009), made
 * robust: the centre is the median and not the mean, and no timing counts for more than {@value #CAP} times the usual
 * deviation, so that one slip of a finger is not another person. Only the last {@value #REPETITIONS} repetitions count, as
 * people's rhythm drifts while they learn what they type.
 */
public final class KeystrokeTemplate {
    /** The most that one timing may count, in deviations. */
    public static final double CAP = 4;

    /** How many repetitions make a template; older ones are forgotten. */
    public static final int REPETITIONS = 50;

    private final double[] centre;
    private final double[] deviation;

    private KeystrokeTemplate(double[] centre, double[] deviation) {
        this.centre = centre;
        this.deviation = deviation;
    }

    /**
     * The template of what was typed last.
     *
     * @param repetitions at least one, the oldest first; each the same timings in the same order, finite, in any one unit
     * @throws IllegalArgumentException if there is none
     */
    public static KeystrokeTemplate of(List<double[]> repetitions) {
        if (repetitions.isEmpty()) {
            throw new IllegalArgumentException("a template needs a repetition");
        }
        List<double[]> last = repetitions.subList(Math.max(0, repetitions.size() - REPETITIONS), repetitions.size());
        int timings = last.get(0).length;
        double[] centre = new double[timings];
        double[] deviation = new double[timings];
        for (int i = 0; i < timings; i++) {
            int timing = i;
            double[] values = last.stream().mapToDouble(each -> each[timing]).toArray();
            double median = median(values);
            centre[i] = median;
            deviation[i] = Arrays.stream(values)
                    .map(value -> Math.abs(value - median))
                    .average()
                    .orElse(0);
        }
        return new KeystrokeTemplate(centre, deviation);
    }

    /**
     * How unlike the template it is: the sum over all timings of {@code min(CAP, |x − median| / mean |x − median|)}.
     *
     * @param timings as many as the template has; one that is no finite number counts as most unlike
     * @return from 0 to {@link #CAP} times their number; never NaN
     */
    public double distance(double[] timings) {
        double sum = 0;
        for (int i = 0; i < centre.length; i++) {
            sum += term(Math.abs(timings[i] - centre[i]), deviation[i]);
        }
        return sum;
    }

    /** Where a person never strays, no stray is usual: 0 / 0 is none, and anything / 0 is the most. */
    private static double term(double stray, double usual) {
        if (stray == 0) {
            return 0;
        }
        double times = stray / usual;
        return times < CAP ? times : CAP;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

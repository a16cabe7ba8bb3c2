/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the keystroke model reads: how one entry compares with the template of the person whose account it is. It knows no
 * person and no text, so that one model judges everybody.
 *
 * <p>With z the distance of a time from the person's centre in the person's deviations, and p the same for people in general, there
 * are for each {@link Timing}, over its times:
 *
 * <ul>
 *   <li>{@code near}, {@code middle}, {@code far}: the means of min(z, 1.5), min(z, 3) and min(z, 6);
 *   <li>{@code q25}, {@code q50}, {@code q80}, {@code most}: ln(1 + z) at these quantiles, and the greatest;
 *   <li>{@code lean}, {@code lean_size}: the mean of z with its sign, slower being positive, within ±4; and its size. A
 *       stranger is slower or faster everywhere; a bad day of one's own strays both ways;
 *   <li>{@code likelihood}, {@code unlikelihood}: the mean of the logarithm of how much likelier the time is of the person than
 *       of people in general, Laplace densities, p − z + ln(people's deviation / own), within ±4; and of its negative part;
 *   <li>{@code people}: the mean of min(p, 3);
 * </ul>
 *
 * and {@code regularity}, the mean of ln(own deviation / people's), for holds and for the times between.
 *
 * <p>Pure; safe on any thread.
 */
public final class KeystrokeFeatures {
    /** The version of the features. */
    public static final String SET = "keystroke-features-1";

    /** Of each {@link Timing} an entry needs so many times that the template expects. */
    public static final int LEAST_TIMES = 5;

    private static final List<String> OF_TIMING = List.of(
            "near",
            "middle",
            "far",
            "q25",
            "q50",
            "q80",
            "most",
            "lean",
            "lean_size",
            "likelihood",
            "unlikelihood",
            "people");

    private static final List<String> NAMES = allNames();

    private KeystrokeFeatures() {}

    /** The features' names, in the order of a row. */
    public static List<String> names() {
        return NAMES;
    }

    /** The row of an entry; none if it has too few times that the template expects. All its numbers are finite. */
    public static Optional<float[]> row(KeystrokeTemplate template, Timings entry) {
        float[] row = new float[NAMES.size()];
        int at = 0;
        for (Timing timing : Timing.values()) {
            Comparison comparison = Comparison.of(timing, template, entry);
            if (comparison.size() < LEAST_TIMES) {
                return Optional.empty();
            }
            at = comparison.writeTo(row, at);
            if (timing != Timing.DOWN_DOWN) {
                row[at++] = (float) comparison.regularity();
            }
        }
        return Optional.of(row);
    }

    private static List<String> allNames() {
        List<String> names = new ArrayList<>();
        for (Timing timing : Timing.values()) {
            String prefix = timing.name().toLowerCase(Locale.ROOT) + "_";
            OF_TIMING.forEach(name -> names.add(prefix + name));
            if (timing != Timing.DOWN_DOWN) {
                names.add(prefix + "regularity");
            }
        }
        return List.copyOf(names);
    }
}

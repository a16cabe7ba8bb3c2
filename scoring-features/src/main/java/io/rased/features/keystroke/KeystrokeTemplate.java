/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a person types one thing: for each time of it the usual value and how far it strays, beside those of people in
 * general. Immutable; safe on any thread.
 *
 * <p>The scaled Manhattan distance of Araújo et al. (2005), which is the best of fourteen in Killourhy and Maxion (DSN 2009), is
 * where this comes from. Its centre is a mean; here it is the median, so that one slip of a finger moves nothing. Only the last
 * {@value #REPETITIONS} entries count, as rhythm drifts while people learn what they type.
 *
 * <p><b>The leash.</b> A template that follows its person can be led away in small steps. So no centre goes farther from
 * that of the first {@value #ANCHOR} entries than {@value #LEASH} of their deviations, and no deviation grows beyond
 * {@value #WIDEST} of theirs, whatever comes later. On the people
 * that the model is trained on this costs a fifth of a point of equal error rate in a hundred.
 *
 * <p><b>Few entries, unknown people.</b> A deviation is that of the entries and of {@value #PRIOR} more that stray as far as a
 * person's usually do: {@value #OWN_SHARE} of what people in general stray, if they are known, else the mean of this person's
 * other times of the same {@link Timing}. Where people in general are not known, they are taken to have this
 * person's centre, and to stray 1 / {@value #OWN_KNOWN_SHARE} as far.
 */
public final class KeystrokeTemplate {
    /** How many entries make a template; older ones are forgotten. */
    public static final int REPETITIONS = 50;

    /** How many of the first ones hold the leash. */
    public static final int ANCHOR = 20;

    /** How long the leash is, in deviations of the first entries. */
    public static final double LEASH = 4;

    /** How much wider than the first entries' a deviation may become. */
    public static final double WIDEST = 2;

    /** How many entries are needed. */
    public static final int LEAST_ENTRIES = 5;

    /** The most that one time may count in {@link #distance}, in deviations. */
    public static final double CAP = 4;

    private static final int PRIOR = 4;
    private static final double OWN_SHARE = 0.35;
    private static final double OWN_KNOWN_SHARE = 0.45;

    private final Map<Integer, Expected> expected;

    private KeystrokeTemplate(Map<Integer, Expected> expected) {
        this.expected = expected;
    }

    /**
     * What is expected of one time.
     *
     * @param own of the person
     * @param people of people in general
     */
    record Expected(Usual own, Usual people) {}

    /**
     * The template of these entries of one field.
     *
     * @param first the first ones that were ever accepted, at most {@link #ANCHOR} count
     * @param last the last ones, the oldest first, at most {@link #REPETITIONS} count; with those of {@code first} that are
     *     among them
     */
    public static KeystrokeTemplate of(List<Timings> first, List<Timings> last, TypingPopulation population) {
        List<Timings> recent = last.subList(Math.max(0, last.size() - REPETITIONS), last.size());
        List<Timings> anchor = first.subList(0, Math.min(ANCHOR, first.size()));
        Map<Integer, double[]> times = TypingPopulation.timesByCell(recent);
        times.values().removeIf(values -> values.length < LEAST_ENTRIES);
        Map<Integer, double[]> anchorTimes = TypingPopulation.timesByCell(anchor);
        anchorTimes.values().removeIf(values -> values.length < LEAST_ENTRIES);
        // Where people in general are known at all times, as they are of a field that many fill in, nobody asks for it.
        boolean peopleKnown =
                times.keySet().stream().allMatch(cell -> population.usual(cell).isPresent());
        Map<Timing, Double> strays = peopleKnown ? Map.of() : meanDeviations(times);
        // Of the first entries alone: what comes later must not make their leash longer.
        Map<Timing, Double> anchorStrays = peopleKnown ? Map.of() : meanDeviations(anchorTimes);
        Map<Integer, Expected> expected = new HashMap<>();
        times.forEach((cell, values) -> {
            double prior = prior(cell, population, strays);
            Usual free = own(values, prior);
            double[] firstValues = anchorTimes.get(cell);
            Usual own = firstValues == null
                    ? free
                    : leashed(free.centre(), values, prior, own(firstValues, prior(cell, population, anchorStrays)));
            Usual people = population.usual(cell).orElse(new Usual(own.centre(), own.deviation() / OWN_KNOWN_SHARE));
            expected.put(cell, new Expected(own, people));
        });
        return new KeystrokeTemplate(expected);
    }

    /** How many times it expects. */
    public int size() {
        return expected.size();
    }

    /** Where a time usually is, in its unit; by {@link Timing#cell}. */
    public Map<Integer, Double> centres() {
        Map<Integer, Double> centres = new TreeMap<>();
        expected.forEach((cell, usual) -> centres.put(cell, usual.own().centre()));
        return centres;
    }

    /**
     * How unlike the template an entry is, without any model: the mean over the times that both have of {@code min(CAP,
     * stray / deviation)}.
     *
     * @return from 0 to {@link #CAP}; that, if they have none in common
     */
    public double distance(Timings entry) {
        double sum = 0;
        int common = 0;
        for (int i = 0; i < entry.size(); i++) {
            Expected usual = expected.get(entry.cellAt(i));
            if (usual != null) {
                sum += Math.min(CAP, usual.own().times(entry.valueAt(i)));
                common++;
            }
        }
        return common == 0 ? CAP : sum / common;
    }

    @Nullable
    Expected expected(int cell) {
        return expected.get(cell);
    }

    /** How far a person's times of this name are expected to stray. */
    private static double prior(int cell, TypingPopulation population, Map<Timing, Double> strays) {
        return population
                .usual(cell)
                .map(people -> OWN_SHARE * people.deviation())
                .orElseGet(() -> Objects.requireNonNull(strays.get(Timing.ofCell(cell))));
    }

    private static Usual own(double[] values, double prior) {
        return Usual.around(Usual.median(values), values, prior, PRIOR);
    }

    private static Usual leashed(double median, double[] values, double prior, Usual first) {
        double leash = LEASH * first.deviation();
        double centre = Math.min(first.centre() + leash, Math.max(first.centre() - leash, median));
        double deviation = Usual.around(centre, values, prior, PRIOR).deviation();
        return new Usual(centre, Math.min(WIDEST * first.deviation(), deviation));
    }

    private static Map<Timing, Double> meanDeviations(Map<Integer, double[]> times) {
        Map<Timing, double[]> sums = new EnumMap<>(Timing.class);
        times.forEach((cell, values) -> {
            double[] sum = sums.computeIfAbsent(Timing.ofCell(cell), first -> new double[2]);
            sum[0] += Usual.of(values).deviation();
            sum[1]++;
        });
        Map<Timing, Double> means = new EnumMap<>(Timing.class);
        sums.forEach((timing, sum) -> means.put(timing, sum[0] / sum[1]));
        return means;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How often each value was seen. Immutable once made; safe on any thread. */
public final class Tally {
    private final Map<Object, Integer> counts = new HashMap<>();
    private int total;

    private Tally() {}

    /** Counts the values of many; null counts for none. */
    public static <T> Tally of(Collection<T> many, Function<T, @Nullable Object> value) {
        Tally tally = new Tally();
        for (T one : many) {
            Object seen = value.apply(one);
            if (seen != null) {
                tally.counts.merge(seen, 1, Integer::sum);
                tally.total++;
            }
        }
        return tally;
    }

    /** How many values were seen. */
    public int total() {
        return total;
    }

    /** How often this one was seen. */
    public int count(Object value) {
        return counts.getOrDefault(value, 0);
    }

    /**
     * The share of a value, smoothed by what is believed without having seen any (Dirichlet prior, MacKay and Peto 1995):
     * {@code (count + strength · before) / (total + strength)}.
     *
     * @param before the share that is believed, above 0
     * @param strength how many sightings that belief is worth, above 0
     */
    public double share(Object value, double before, double strength) {
        return share(count(value), total, before, strength);
    }

    /** The same of given counts. */
    public static double share(int count, int total, double before, double strength) {
        return (count + strength * before) / (total + strength);
    }
}

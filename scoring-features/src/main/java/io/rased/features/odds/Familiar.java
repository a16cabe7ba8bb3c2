/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's history speaks for the person. One transaction that was accepted makes no place and no device the
 * person's: a value is familiar when it was seen on {@link #DAYS} days, or is of the first {@link #ENROLMENT} transactions,
 * before which there is nobody to mistake. What isn't familiar yet counts as if it had not been seen; a score may ask on how
 * many days it was.
 *
 * <p>Of a long history the first {@link #ANCHOR} and the last {@link #RECENT} count alike, so that what was the person's
 * keeps half of its weight whatever comes later; and of the last ones at most {@link #OF_A_DAY} of a day, so that what was learned
 * later keeps some of its own for a week. Stateless; safe on any thread.
 */
public final class Familiar {
    /** Of how many of the first transactions each value counts at once. */
    public static final int ENROLMENT = 10;

    /** On how many days a value is seen before it speaks for the person. */
    public static final int DAYS = 3;

    /** How many of the first transactions always count. */
    public static final int ANCHOR = 20;

    /** How many of the last count. */
    public static final int RECENT = 20;

    /** How many of those may be of one day. */
    public static final int OF_A_DAY = 3;

    private Familiar() {}

    /**
     * The familiar values.
     *
     * @param history the oldest first, and all of it, as more is asked for days than counts
     * @param value of which nothing is known is null, and not among them
     */
    public static <T> Set<Object> values(List<Learned<T>> history, Function<T, @Nullable Object> value) {
        Set<Object> familiar = new HashSet<>();
        Map<Object, Set<Long>> days = new HashMap<>();
        for (int i = 0; i < history.size(); i++) {
            Object seen = value.apply(history.get(i).facts());
            if (seen == null || familiar.contains(seen)) {
                continue;
            }
            Set<Long> on = days.computeIfAbsent(seen, first -> new HashSet<>());
            on.add(history.get(i).day());
            if (i < ENROLMENT || on.size() >= DAYS) {
                familiar.add(seen);
            }
        }
        return familiar;
    }

    /**
     * On how many days something was seen, as far as that matters while it isn't familiar: at most one day less than
     * makes it so.
     *
     * @param isIt whether it was seen there
     */
    public static <T> int days(List<Learned<T>> history, Predicate<T> isIt) {
        return (int) history.stream()
                .filter(each -> isIt.test(each.facts()))
                .mapToLong(Learned::day)
                .distinct()
                .limit(DAYS - 1)
                .count();
    }

    /** What counts of a history, in its order. */
    public static <T> List<T> counted(List<Learned<T>> history) {
        int anchored = Math.min(ANCHOR, history.size());
        List<T> recent = new ArrayList<>();
        Map<Long, Integer> ofDay = new HashMap<>();
        for (int i = history.size() - 1; i >= anchored && recent.size() < RECENT; i--) {
            Learned<T> each = history.get(i);
            if (ofDay.merge(each.day(), 1, Integer::sum) <= OF_A_DAY) {
                recent.add(each.facts());
            }
        }
        Collections.reverse(recent);
        List<T> counted = new ArrayList<>();
        history.subList(0, anchored).forEach(each -> counted.add(each.facts()));
        counted.addAll(recent);
        return counted;
    }

    /** How often each familiar value is among what counts. */
    public static <T> Tally tally(List<Learned<T>> history, Function<T, @Nullable Object> value) {
        Set<Object> familiar = values(history, value);
        return Tally.of(counted(history), facts -> {
            Object seen = value.apply(facts);
            return seen != null && familiar.contains(seen) ? seen : null;
        });
    }
}

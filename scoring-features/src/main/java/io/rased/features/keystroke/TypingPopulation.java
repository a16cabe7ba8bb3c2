/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How people in general type one thing: what many of them typed in the same field. Immutable; safe on any thread.
 *
 * <p>A time that few have typed is not known, and a template then makes do with what is usual for people; see
 * {@link KeystrokeTemplate}.
 */
public final class TypingPopulation {
    /** Times of one name before they say anything of people in general. */
    public static final int ENTRIES = 30;

    /** Nobody's typing is known. */
    public static final TypingPopulation UNKNOWN = new TypingPopulation(Map.of());

    private final Map<Integer, Usual> usual;

    private TypingPopulation(Map<Integer, Usual> usual) {
        this.usual = usual;
    }

    /** The population of these entries; they should be of many people, and none should have many more than another. */
    public static TypingPopulation of(Collection<Timings> entries) {
        Map<Integer, Usual> usual = new HashMap<>();
        timesByCell(entries).forEach((cell, values) -> {
            if (values.length >= ENTRIES) {
                usual.put(cell, Usual.of(values));
            }
        });
        return new TypingPopulation(usual);
    }

    Optional<Usual> usual(int cell) {
        return Optional.ofNullable(usual.get(cell));
    }

    /** All times of each name, in the order of the entries. */
    static Map<Integer, double[]> timesByCell(Collection<Timings> entries) {
        Map<Integer, List<Double>> lists = new HashMap<>();
        for (Timings entry : entries) {
            for (int i = 0; i < entry.size(); i++) {
                lists.computeIfAbsent(entry.cellAt(i), first -> new ArrayList<>())
                        .add(entry.valueAt(i));
            }
        }
        Map<Integer, double[]> times = new HashMap<>();
        lists.forEach((cell, list) ->
                times.put(cell, list.stream().mapToDouble(value -> value).toArray()));
        return times;
    }

    @Override
    public String toString() {
        return "TypingPopulation[" + usual.size() + " times]";
    }
}

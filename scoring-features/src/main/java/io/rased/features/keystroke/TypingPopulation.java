/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.Collection;
import java.util.HashMap;
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
        CellTimes byCell = new CellTimes();
        entries.forEach(byCell::add);
        Map<Integer, double[]> times = new HashMap<>();
        for (int i = 0; i < byCell.size(); i++) {
            times.put(byCell.cellAt(i), byCell.timesAt(i));
        }
        return times;
    }

    @Override
    public String toString() {
        return "TypingPopulation[" + usual.size() + " times]";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.KeyClass;
import io.rased.features.keystroke.Timing;
import io.rased.features.keystroke.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** People who type around a pace. */
public final class MadeTypists {
    private static final int KEYS = 7;

    private final Random random = new Random(7);

    /** Each with a pace of one's own, so many ms from the next one's. */
    public List<Typist> people(int count, double apart, int repetitions) {
        List<Typist> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(typist("u" + i, 100 + apart * i, 0, repetitions));
        }
        return people;
    }

    /** One whose pace changes by so much a repetition. */
    Typist typist(String name, double pace, double drift, int repetitions) {
        List<Timings> all = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            SortedMap<Integer, Double> times = new TreeMap<>();
            for (int key = 0; key < KEYS; key++) {
                for (Timing timing : Timing.values()) {
                    times.put(
                            timing.cell(key, KeyClass.OTHER, KeyClass.OTHER),
                            pace + drift * i + 10 * random.nextGaussian());
                }
            }
            all.add(Timings.of(times));
        }
        return new Typist(name, all);
    }
}

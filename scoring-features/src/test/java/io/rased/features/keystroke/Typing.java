/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody who types a word of twelve keys again and again, with a rhythm. */
final class Typing {
    static final int KEYS = 12;

    private final Random random;
    private final double[] hold = new double[KEYS];
    private final double[] gap = new double[KEYS];

    Typing(long rhythm) {
        Random taste = new Random(rhythm);
        for (int i = 0; i < KEYS; i++) {
            hold[i] = 60 + taste.nextInt(80);
            gap[i] = 90 + taste.nextInt(250);
        }
        random = new Random(rhythm + 1);
    }

    /** One entry; all its times are this much longer. */
    TypedEntry entry(double longer) {
        List<Stroke> strokes = new ArrayList<>();
        double down = 1_000;
        for (int i = 0; i < KEYS; i++) {
            long pressed = Math.round(down);
            long held = Math.round(Math.max(5, hold[i] + longer + 8 * random.nextGaussian()));
            strokes.add(new Stroke(i, KeyClass.LETTER, pressed, pressed + held));
            down += Math.max(10, gap[i] + longer + 20 * random.nextGaussian());
        }
        return new TypedEntry(7, strokes);
    }

    Timings timings() {
        return Timings.of(entry(0));
    }

    List<Timings> timings(int count) {
        List<Timings> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(timings());
        }
        return all;
    }
}

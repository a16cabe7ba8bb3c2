/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import java.util.Random;

/** What made-up people typed, as the lines of a file. */
public final class TypedLines {
    private static final int KEYS = 7;

    private TypedLines() {}

    /** The first line. */
    public static String header() {
        StringBuilder line = new StringBuilder("user,seq");
        for (int key = 0; key < KEYS; key++) {
            line.append(",H.k").append(key);
            line.append(",DD.k").append(key);
            line.append(",UD.k").append(key);
        }
        return line.append('\n').toString();
    }

    /** One who types at a pace. */
    public static String person(String name, double pace, int repetitions) {
        Random random = new Random(name.hashCode());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < repetitions; i++) {
            lines.append(name).append(',').append(i);
            for (int time = 0; time < 3 * KEYS; time++) {
                lines.append(',').append(pace + 10 * random.nextGaussian());
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /** So many, each with a pace of one's own. */
    public static String people(int count, int repetitions) {
        StringBuilder lines = new StringBuilder(header());
        for (int i = 0; i < count; i++) {
            lines.append(person("u" + i, 100 + 40 * i, repetitions));
        }
        return lines.toString();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the name that somebody probably meant. */
final class Suggestion {
    private Suggestion() {}

    /** The nearest name, if it is near enough: a third of the letters may be wrong. */
    static Optional<String> nearest(String wrong, Stream<String> names) {
        return names.min(Comparator.comparingInt(name -> distance(wrong, name)))
                .filter(name -> distance(wrong, name) <= Math.max(2, wrong.length() / 3));
    }

    /** Of the whole key or of its last part: a key in the wrong section counts as one mistake. */
    private static int distance(String wrong, String name) {
        String a = wrong.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        return Math.min(levenshtein(a, b), 1 + levenshtein(lastPart(a), lastPart(b)));
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Levenshtein's distance, row by row. */
    private static int levenshtein(String a, String b) {
        int[] above = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}

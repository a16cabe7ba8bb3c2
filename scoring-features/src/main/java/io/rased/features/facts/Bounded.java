/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.facts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a client says of itself, cut to what is kept: any text and number goes in, and nothing fails. Stateless. */
public final class Bounded {
    private Bounded() {}

    /**
     * A text without control characters, cut.
     *
     * @param most how many chars are kept
     * @return null if nothing is left
     */
    public static @Nullable String text(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(Math.min(most, text.length()));
        for (int i = 0; i < text.length() && kept.length() < most; i++) {
            char c = text.charAt(i);
            if (!Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        String rest = kept.toString().strip();
        return rest.isEmpty() ? null : rest;
    }

    /** The first texts of a list, each cut; what is nothing is left out. */
    public static List<String> texts(List<String> texts, int most, int mostChars) {
        return texts.stream()
                .limit(most)
                .map(text -> text(text, mostChars))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The number if it is from {@code least} to {@code most}, else NaN. */
    public static double real(double value, double least, double most) {
        return value >= least && value <= most ? value : Double.NaN;
    }
}

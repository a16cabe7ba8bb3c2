/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.Locale;

/** What kind of key was pressed: all that is ever known of it. */
public enum KeyClass {
    LETTER,
    DIGIT,
    SYMBOL,
    SPACE,
    ENTER,
    TAB,
    BACKSPACE,
    MODIFIER,
    NAVIGATION,
    OTHER;

    private static final KeyClass[] ALL = values();

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The class of an event's {@code keyClass}; {@link #OTHER} for one that is not known. */
    public static KeyClass of(String wireName) {
        for (KeyClass each : ALL) {
            if (each.wireName.equals(wireName)) {
                return each;
            }
        }
        return OTHER;
    }

    /** The name in events. */
    public String wireName() {
        return wireName;
    }

    /** Whether such a key takes back or moves past what was typed, so that what follows is not typed at its place. */
    boolean corrects() {
        return this == BACKSPACE || this == NAVIGATION;
    }

    /** @throws IllegalArgumentException if there is none */
    static KeyClass at(int ordinal) {
        if (ordinal >= ALL.length) {
            throw new IllegalArgumentException("no class of keys has the number " + ordinal);
        }
        return ALL[ordinal];
    }
}

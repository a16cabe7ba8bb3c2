/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

/**
 * The three times that a pair of keys gives (Killourhy and Maxion, DSN 2009), and the numbers that name one time of an
 * entry: which of the three, at which position, between which classes of keys. Of two entries only times of the same name
 * are compared.
 */
public enum Timing {
    /** From a key's way down to its way up. */
    HOLD,
    /** From a key's way down to the next one's. */
    DOWN_DOWN,
    /** From a key's way up to the next one's way down; negative where they overlap. */
    UP_DOWN;

    private static final Timing[] ALL = values();
    private static final int CLASS_BITS = 4;
    private static final int POSITION_BITS = 6;

    /** The number of the time at this position, of this key and the next. */
    public int cell(int position, KeyClass first, KeyClass second) {
        return ((ordinal() << POSITION_BITS | position) << CLASS_BITS | first.ordinal()) << CLASS_BITS
                | second.ordinal();
    }

    /** Which of the three a number names. */
    static Timing ofCell(int cell) {
        return ALL[cell >> POSITION_BITS + 2 * CLASS_BITS];
    }

    /** Whether a number is one that {@link #cell} gives. */
    static boolean isCell(long cell) {
        return cell >= 0 && cell < (long) ALL.length << POSITION_BITS + 2 * CLASS_BITS;
    }
}

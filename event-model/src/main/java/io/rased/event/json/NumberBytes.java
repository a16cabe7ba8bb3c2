/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event.json;

import java.nio.charset.StandardCharsets;

/** The bytes of a number, as RFC 8259 has them: {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?}. Stateless; safe on any thread. */
public final class NumberBytes {
    // The longest double written out in digits, without an exponent, has 309 of them.
    private static final int SURELY_A_DOUBLE = 300;
    private static final int SURELY_A_LONG = 18;

    private NumberBytes() {}

    /** Where the integer part ends that begins at {@code from}; -1 if there is none. */
    public static int endOfInteger(byte[] text, int from) {
        int digits = from < text.length && text[from] == '-' ? from + 1 : from;
        int end = endOfDigits(text, digits);
        boolean none = end == digits;
        boolean leadingZero = !none && text[digits] == '0' && end > digits + 1;
        return none || leadingZero ? -1 : end;
    }

    /** Where fraction and exponent end that begin at {@code from}; {@code from} if there are none, -1 if they are wrong. */
    public static int endOfRest(byte[] text, int from) {
        int end = from;
        if (end < text.length && text[end] == '.') {
            int digits = end + 1;
            end = endOfDigits(text, digits);
            if (end == digits) {
                return -1;
            }
        }
        if (end < text.length && (text[end] | 0x20) == 'e') {
            int digits = end + 1;
            if (digits < text.length && (text[digits] == '+' || text[digits] == '-')) {
                digits++;
            }
            end = endOfDigits(text, digits);
            if (end == digits) {
                return -1;
            }
        }
        return end;
    }

    private static int endOfDigits(byte[] text, int from) {
        int at = from;
        while (at < text.length && ((text[at] - '0') & 0xFF) < 10) {
            at++;
        }
        return at;
    }

    /** Whether the number, whose integer part ends at {@code integer}, is within a double's range. Most needn't be asked. */
    public static boolean isDouble(byte[] text, int from, int integer, int to) {
        return (to - from <= SURELY_A_DOUBLE && !hasExponent(text, integer, to))
                || !Double.isInfinite(Double.parseDouble(string(text, from, to)));
    }

    private static boolean hasExponent(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((text[i] | 0x20) == 'e') {
                return true;
            }
        }
        return false;
    }

    /** The integer's value; -1 if it needs more than 63 bits, or is negative. */
    public static long count(byte[] text, int from, int to) {
        if (to - from > SURELY_A_LONG) {
            try {
                return Math.max(-1, Long.parseLong(string(text, from, to)));
            } catch (NumberFormatException tooLarge) {
                return -1;
            }
        }
        if (text[from] == '-') {
            return to - from == 2 && text[from + 1] == '0' ? 0 : -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

    /** The number's own text. */
    public static String string(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }
}

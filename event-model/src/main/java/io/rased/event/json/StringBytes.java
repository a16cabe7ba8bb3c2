/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes between a string's quotes: where they end, control characters, and the form of escapes. What may be wrong with
 * other than plain ASCII is the caller's. Stateless; safe on any thread.
 */
public final class StringBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final String SHORT_ESCAPES = "\"\\/bfnrt";
    private static final String SHORT_ESCAPED = "\"\\/\b\f\n\r\t";

    private StringBytes() {}

    /**
     * Where the next byte is that isn't just itself: a quote, a backslash, a control character, one that isn't ASCII if
     * {@code asciiOnly}; or the text's end. Eight bytes at a time: most strings end in the first or second eight.
     */
    public static int nextSpecial(byte[] text, int from, boolean asciiOnly) {
        long wide = asciiOnly ? HIGHS : 0;
        int at = from;
        for (int last = text.length - Long.BYTES; at <= last; at += Long.BYTES) {
            long eight = (long) LONG.get(text, at);
            // The lowest bit set is right; a borrow can set wrong ones only above it (Warren, Hacker's Delight, 6-1).
            long special = zeros(eight ^ QUOTES)
                    | zeros(eight ^ BACKSLASHES)
                    | ((eight - SPACES) & ~eight & HIGHS)
                    | (eight & wide);
            if (special != 0) {
                return at + (Long.numberOfTrailingZeros(special) >>> 3);
            }
        }
        while (at < text.length && !isSpecial(text[at], asciiOnly)) {
            at++;
        }
        return at;
    }

    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }

    private static boolean isSpecial(byte one, boolean asciiOnly) {
        return one == '"' || one == '\\' || (one < ' ' && (one >= 0 || asciiOnly));
    }

    /** Where the escape whose backslash is at {@code from} ends; -1 if it is none. */
    public static int endOfEscape(byte[] text, int from) {
        if (from + 1 >= text.length) {
            return -1;
        }
        if (text[from + 1] != 'u') {
            return SHORT_ESCAPES.indexOf(text[from + 1]) < 0 ? -1 : from + 2;
        }
        int end = from + 6;
        if (end > text.length) {
            return -1;
        }
        for (int i = from + 2; i < end; i++) {
            if (Character.digit(text[i], 16) < 0) {
                return -1;
            }
        }
        return end;
    }

    /** What the bytes say. */
    public static String decode(byte[] text, int from, int to, boolean escaped) {
        String raw = new String(text, from, to - from, StandardCharsets.UTF_8);
        return escaped ? unescape(raw) : raw;
    }

    private static String unescape(String raw) {
        var plain = new StringBuilder(raw.length());
        int from = 0;
        for (int at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', from)) {
            plain.append(raw, from, at);
            char kind = raw.charAt(at + 1);
            if (kind == 'u') {
                plain.append((char) Integer.parseInt(raw, at + 2, at + 6, 16));
                from = at + 6;
            } else {
                plain.append(SHORT_ESCAPED.charAt(SHORT_ESCAPES.indexOf(kind)));
                from = at + 2;
            }
        }
        return plain.append(raw, from, raw.length()).toString();
    }

    /**
     * A number that is the same for the same bytes, and tells most others apart: the first eight, the last eight and how
     * many; of fewer than eight, themselves.
     */
    public static long signature(byte[] text, int from, int to) {
        int length = to - from;
        if (length >= Long.BYTES) {
            return (long) LONG.get(text, from) * 31 + (long) LONG.get(text, to - Long.BYTES) + length;
        }
        if (from + Long.BYTES <= text.length) {
            return (long) LONG.get(text, from) & ~(-1L << (length << 3));
        }
        long few = 0;
        for (int i = to - 1; i >= from; i--) {
            few = few << 8 | (text[i] & 0xFF);
        }
        return few;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.json;

import java.nio.charset.StandardCharsets;

/**
 * Checks what a JSON parser leaves unchecked of I-JSON (RFC 7493, section 2.1): that the text is UTF-8 throughout, and
 * holds no lone surrogate and no noncharacter, written out or escaped.
 *
 * <p>The common text is plain ASCII without a backslash. It is told by two of the platform's vectorised loops (decoding,
 * {@code indexOf}), a fiftieth of what parsing it costs.
 */
final class IJsonText {
    private static final char REPLACEMENT = '\uFFFD';

    private IJsonText() {}

    static void check(byte[] bytes) throws MalformedJsonException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // As many chars as bytes: all ASCII, or wrong bytes that were replaced one for one.
        if (text.length() != bytes.length || text.indexOf(REPLACEMENT) >= 0) {
            checkDecoded(bytes, text);
        }
        int escape = text.indexOf('\\');
        if (escape >= 0) {
            checkEscapes(text, escape);
        }
    }

    private static void checkDecoded(byte[] bytes, String text) throws MalformedJsonException {
        // Decoding puts a replacement for what is wrong; only what was right encodes back to the same bytes.
        if (text.indexOf(REPLACEMENT) >= 0 && !java.util.Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            throw new MalformedJsonException("The body is not valid UTF-8.");
        }
        if (text.codePoints().anyMatch(IJsonText::isNoncharacter)) {
            throw new MalformedJsonException("The body holds a Unicode noncharacter.");
        }
    }

    private static void checkEscapes(String text, int from) throws MalformedJsonException {
        int at = from;
        while (at >= 0 && at + 1 < text.length()) {
            int next = at + 2;
            if (text.charAt(at + 1) == 'u') {
                next = checkEscape(text, at);
            }
            at = text.indexOf('\\', next);
        }
    }

    /** Checks the {@code \\uXXXX}, or pair of them, at {@code at}; answers where it ends. */
    private static int checkEscape(String text, int at) throws MalformedJsonException {
        int unit = unit(text, at);
        if (unit < 0) {
            return at + 2; // not four hex digits: the parser says so, with the place
        }
        int codePoint = unit;
        int end = at + 6;
        if (Character.isHighSurrogate((char) unit)) {
            int low = text.startsWith("\\u", end) ? unit(text, end) : -1;
            if (low < 0 || !Character.isLowSurrogate((char) low)) {
                throw new MalformedJsonException("The body holds an escaped lone surrogate.");
            }
            codePoint = Character.toCodePoint((char) unit, (char) low);
            end += 6;
        } else if (Character.isLowSurrogate((char) unit)) {
            throw new MalformedJsonException("The body holds an escaped lone surrogate.");
        }
        if (isNoncharacter(codePoint)) {
            throw new MalformedJsonException("The body holds an escaped Unicode noncharacter.");
        }
        return end;
    }

    private static int unit(String text, int at) {
        if (at + 6 > text.length()) {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}

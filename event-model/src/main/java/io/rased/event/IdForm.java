/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/**
 * The one form of every id that a client chooses: {@code [A-Za-z0-9._~-]{1,128}}.
 *
 * <p>None of these characters has a meaning in a Redis key, a Kafka key, a URL path or a header, so an id can be put
 * into any of them as it is.
 */
public final class IdForm {
    /** The longest id, in characters. */
    public static final int MAX_LENGTH = 128;

    private IdForm() {}

    /** Tells whether {@code text} has an id's form. */
    public static boolean matches(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isIdCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static String require(String what, String text) {
        if (!matches(text)) {
            throw new IllegalArgumentException(what + " must match [A-Za-z0-9._~-]{1,128}");
        }
        return text;
    }

    private static boolean isIdCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '~'
                || c == '-';
    }
}

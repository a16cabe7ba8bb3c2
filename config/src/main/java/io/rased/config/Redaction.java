/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.regex.Pattern;

/** Makes a value fit to be shown: one line, of bounded length, and without the credentials that a URI may carry. */
final class Redaction {
    static final String HIDDEN = "***";

    private static final int LONGEST = 80;
    /** Greedy up to the last {@code @}: a password may itself contain one, and hiding too much does no harm. */
    private static final Pattern USER_INFO = Pattern.compile("//.*@");

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)([^?&=]*(?:password|passwd|pwd|secret|token|key)[^?&=]*=)[^&]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private Redaction() {}

    static String shown(String value) {
        String line = CONTROL.matcher(value).replaceAll(" ");
        String hidden = PARAMETER
                .matcher(USER_INFO.matcher(line).replaceAll("//" + HIDDEN + "@"))
                .replaceAll("$1" + HIDDEN);
        return hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST) + "…";
    }
}

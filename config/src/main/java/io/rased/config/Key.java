/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One key that the settings know.
 *
 * @param path the key as in the file, {@code trigger.maxAge}
 * @param conversion how a value, or an item of the list, is read
 * @param list whether it takes several values
 * @param nullable whether it may be left out without a default
 * @param secret whether its value may not be shown
 * @param fallback the default as text, null if there is none
 */
record Key(
        String path,
        Conversion conversion,
        boolean list,
        boolean nullable,
        boolean secret,
        @Nullable String fallback,
        String min,
        String max,
        String doc) {

    /** What the names of all environment variables begin with. */
    static final String PREFIX = "RASED_";

    String environmentName() {
        return PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    boolean required() {
        return fallback == null && !nullable;
    }

    String type() {
        return list ? "list of " + conversion.type() : conversion.type();
    }

    /** What a right value looks like, with its bounds. */
    String form() {
        String each = list ? "a list, each item " + conversion.form() : conversion.form();
        return bounds().isEmpty() ? each : each + " " + bounds();
    }

    /** The range in words; empty if there is none. */
    String bounds() {
        if (min.isEmpty()) {
            return max.isEmpty() ? "" : "up to " + max;
        }
        return max.isEmpty() ? "from " + min : "from " + min + " to " + max;
    }

    /** Whether a value is within the range. */
    boolean allows(Object value) {
        return (min.isEmpty() || compare(value, min) >= 0) && (max.isEmpty() || compare(value, max) <= 0);
    }

    @SuppressWarnings("unchecked")
    private int compare(Object value, String bound) {
        return ((Comparable<Object>) value).compareTo(conversion.parse().apply(bound));
    }

    /** What to do about a wrong value. */
    String fix() {
        return "give " + form()
                + (fallback == null ? "" : "; the default is " + (fallback.isEmpty() ? "empty" : fallback));
    }
}

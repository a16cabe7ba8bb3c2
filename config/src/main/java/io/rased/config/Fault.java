/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the configuration.
 *
 * @param key the key, or where there is none the file or variable
 * @param value the wrong value, fit to be shown; null where there is none
 * @param origin where it was written; null if nowhere
 * @param problem what is wrong, as the end of a sentence that begins with the key
 * @param fix what to do, in the imperative
 */
public record Fault(
        String key, @Nullable String value, @Nullable String origin, String problem, String fix) {

    /** The fault in one line. */
    @Override
    public String toString() {
        return key
                + (value == null ? "" : " = \"" + value + "\"")
                + (origin == null ? "" : " (" + origin + ")")
                + " "
                + problem
                + (fix.isEmpty() ? "" : ": " + fix);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack;

import java.util.Locale;

/** The four servers of the stack. */
public enum ServerName {
    REDIS,
    POSTGRES,
    KAFKA,
    CASSANDRA;

    /** The name in logs, file names and the ready file: {@code redis}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

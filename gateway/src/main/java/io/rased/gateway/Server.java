/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import java.util.Locale;

/** What a gateway depends on, named as in its logs and health. */
public enum Server {
    REDIS,
    KAFKA,
    CASSANDRA,
    POSTGRES;

    /** The name in logs, health and messages. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.rased.config.Range;
import io.rased.config.Secret;
import io.rased.config.Setting;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach PostgreSQL.
 *
 * @param uri {@code postgresql://user:password@host:port/database}; user and password percent-encoded where needed
 * @param tls how far the connection is protected
 * @param caFile whose certificates are trusted; required by {@code verify-ca} and {@code verify-full}
 * @param poolSize connections of this process
 * @param waitQueue how many may wait for a connection before the next one is refused
 * @param connectTimeout for a connection to open, and for a free one to come up in the pool
 * @param statementTimeout after which the server gives up a statement
 */
public record PostgresSettings(
        @Setting(doc = "PostgreSQL, as postgresql://user:password@host:port/database")
        Secret uri,

        @Setting(value = "disable", doc = "whether the connection is encrypted, and how the server proves itself")
        TlsMode tls,

        @Setting(doc = "PEM file of the authorities that may have signed the server's certificate") @Nullable
        Path caFile,

        @Setting(value = "8", doc = "connections to PostgreSQL that this process keeps") @Range(min = "1", max = "1000")
        int poolSize,

        @Setting(value = "1024", doc = "how many operations may wait for a connection before one is refused")
        @Range(min = "1", max = "100000")
        int waitQueue,

        @Setting(value = "3s", doc = "how long to wait for a connection") @Range(min = "100ms", max = "1m")
        Duration connectTimeout,

        @Setting(value = "10s", doc = "how long a statement may run") @Range(min = "100ms", max = "10m")
        Duration statementTimeout) {

    /** The protection of the connection; the names are PostgreSQL's own. */
    public enum TlsMode {
        DISABLE,
        REQUIRE,
        VERIFY_CA,
        VERIFY_FULL;

        boolean verifies() {
            return this == VERIFY_CA || this == VERIFY_FULL;
        }

        /** As PostgreSQL's own tools spell it. */
        String spelled() {
            return switch (this) {
                case DISABLE -> "disable";
                case REQUIRE -> "require";
                case VERIFY_CA -> "verify-ca";
                case VERIFY_FULL -> "verify-full";
            };
        }
    }

    /** @throws IllegalArgumentException if the URI is none, or the TLS mode lacks its authorities */
    public PostgresSettings {
        PostgresAddress.of(uri);
        if (tls.verifies() && caFile == null) {
            throw new IllegalArgumentException("tls " + tls.spelled() + " needs caFile: the authorities to trust");
        }
    }

    /**
     * When an answer is overdue. The server gives up a statement by itself before that; one that is stopped, or a host
     * that is gone, says nothing, and the driver would wait with it, but {@link Postgres} does not.
     */
    public Duration answerTimeout() {
        return statementTimeout.plusSeconds(5);
    }

    /** Settings with every default, for one address. */
    public static PostgresSettings of(String uri) {
        return new PostgresSettings(
                new Secret(uri), TlsMode.DISABLE, null, 8, 1024, Duration.ofSeconds(3), Duration.ofSeconds(10));
    }
}

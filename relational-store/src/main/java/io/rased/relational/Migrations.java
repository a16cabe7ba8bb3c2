/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date. */
public final class Migrations {
    private Migrations() {}

    /**
     * Applies what is missing. Blocks for as long as it takes: call it from {@code main} or a worker, never on an event
     * loop. Any number of processes may call it at once: Flyway holds a lock in the database, and whoever comes second
     * finds nothing left to do.
     *
     * @return how many migrations this call applied
     * @throws FlywayException if the server can't be reached or a migration fails; nothing of that migration stays.
     *     {@link PostgresErrors#isUnavailable} tells the one from the other
     */
    public static int migrate(PostgresSettings settings) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(JdbcConnections.to(settings))
                .locations("classpath:io/rased/relational/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}

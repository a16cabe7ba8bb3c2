/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Blocking connections, for migrations and commands. */
public final class JdbcConnections {
    private JdbcConnections() {}

    /** Opens nothing yet. */
    public static DataSource to(PostgresSettings settings) {
        PostgresAddress address = PostgresAddress.of(settings.uri());
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.database());
        source.setUser(address.user());
        source.setPassword(address.password().reveal());
        source.setApplicationName("rased");
        source.setConnectTimeout(
                Math.max(1, Math.toIntExact(settings.connectTimeout().toSeconds())));
        source.setSslMode(settings.tls().spelled());
        if (settings.caFile() != null) {
            source.setSslRootCert(settings.caFile().toString());
        }
        return source;
    }
}

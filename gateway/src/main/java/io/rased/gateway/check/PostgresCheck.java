/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.check;

import io.rased.relational.Postgres;
import io.rased.relational.PostgresSettings;
import io.rased.relational.RelationalStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** PostgreSQL must answer. */
public final class PostgresCheck {
    private static final String SERVER = "postgres";
    private static final String KEY = "postgres.uri";

    private PostgresCheck() {}

    /** What was found, which includes that the server is away. Never fails; any thread. */
    public static Future<List<Finding>> run(Vertx vertx, PostgresSettings settings) {
        String uri = Redaction.of(settings.uri().reveal());
        Pool pool = RelationalStore.open(vertx, settings);
        return new Postgres(pool, settings)
                .execute("SELECT current_setting($1)", Tuple.of("server_version"))
                .map(rows -> List.of(Finding.good(
                        SERVER,
                        KEY,
                        uri + " answers, version " + rows.iterator().next().getString(0))))
                .recover(failure -> Future.succeededFuture(List.of(Finding.fault(
                        SERVER,
                        KEY,
                        uri + " does not answer (" + failure.getMessage() + ")",
                        "Start PostgreSQL there, or correct the address, user or password"))))
                .eventually(pool::close);
    }
}

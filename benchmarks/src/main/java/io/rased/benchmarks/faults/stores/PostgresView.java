/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.stores;

import io.rased.benchmarks.faults.check.Delivery;
import io.rased.benchmarks.faults.check.StoredResults;
import io.rased.benchmarks.stores.Stores;
import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads PostgreSQL past the gateways. Blocks.
 *
 * @param results the scored segments and result versions
 * @param deliveries the webhook deliveries
 */
public record PostgresView(StoredResults results, List<Delivery> deliveries) {
    public static PostgresView read(URI postgres) throws SQLException {
        StoredResults results = new StoredResults();
        List<Delivery> deliveries = new ArrayList<>();
        try (Connection connection = Stores.postgres(postgres);
                Statement statement = connection.createStatement()) {
            each(
                    statement,
                    "SELECT organization_id, transaction_id, segment, events FROM scored_segments",
                    row -> results.segment(key(row), row.getInt("segment"), row.getLong("events")));
            each(
                    statement,
                    "SELECT organization_id, transaction_id, version, segments, events, degraded FROM results",
                    row -> results.version(
                            key(row),
                            row.getInt("version"),
                            row.getInt("segments"),
                            row.getLong("events"),
                            row.getBoolean("degraded")));
            each(
                    statement,
                    "SELECT organization_id, transaction_id, version, id FROM webhook_deliveries"
                            + " WHERE transaction_id IS NOT NULL",
                    row -> deliveries.add(new Delivery(key(row), row.getInt("version"), row.getString("id"))));
        }
        return new PostgresView(results, deliveries);
    }

    private static void each(Statement statement, String sql, RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static TransactionKey key(ResultSet row) throws SQLException {
        return new TransactionKey(
                new OrganizationId(row.getString("organization_id")),
                new TransactionId(row.getString("transaction_id")));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}

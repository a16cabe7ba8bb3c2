/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.arrival;

import io.rased.benchmarks.stores.Stores;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Which transactions have their first segment scored, and with how many events. Blocks. */
final class ScoredSegments {
    private static final String ALL = "SELECT transaction_id, events FROM scored_segments WHERE segment = 0";

    private ScoredSegments() {}

    static Map<String, Long> read(URI postgres) throws SQLException {
        Map<String, Long> scored = new HashMap<>();
        try (Connection connection = Stores.postgres(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                scored.put(rows.getString("transaction_id"), rows.getLong("events"));
            }
        }
        return scored;
    }
}

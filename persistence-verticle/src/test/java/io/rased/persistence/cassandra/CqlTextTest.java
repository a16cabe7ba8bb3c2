/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CqlTextTest {
    @Test
    void readsTheSchemaWithEveryNameFilledIn() {
        List<String> statements = CqlText.statements(
                "schema.cql",
                Map.of(
                        "keyspace", "k",
                        "replication", "{'class': 'SimpleStrategy'}",
                        "ttl_seconds", "60",
                        "window_hours", "1",
                        "events_id", "a",
                        "batches_id", "b",
                        "transactions_by_day_id", "c"));

        assertThat(statements).hasSize(4).noneMatch(statement -> statement.contains("$") || statement.contains("--"));
        assertThat(statements.get(0)).startsWith("CREATE KEYSPACE IF NOT EXISTS k");
        assertThat(statements.get(1)).contains("k.events").contains("WITH ID = a");
    }
}

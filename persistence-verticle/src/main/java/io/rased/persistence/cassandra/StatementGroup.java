/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Gathers rows of one partition into unlogged batches within a bound of rows and bytes. Of one partition, such a batch is
 * one mutation: one write to the log, one message to each replica. A row larger than the bound goes alone.
 */
final class StatementGroup {
    private final int maxRows;
    private final long maxBytes;
    private final Queue<Statement<?>> full;
    private final List<BoundStatement> rows = new ArrayList<>();
    private long bytes;

    /** @param full where groups go when the next row doesn't fit */
    StatementGroup(int maxRows, long maxBytes, Queue<Statement<?>> full) {
        this.maxRows = maxRows;
        this.maxBytes = maxBytes;
        this.full = full;
    }

    void add(BoundStatement row, int size) {
        if (rows.size() >= maxRows || bytes + size > maxBytes) {
            flush();
        }
        rows.add(row);
        bytes += size;
    }

    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        full.add(
                rows.size() == 1
                        ? rows.get(0)
                        : BatchStatement.newInstance(BatchType.UNLOGGED, List.copyOf(rows))
                                .setIdempotent(true));
        rows.clear();
        bytes = 0;
    }
}

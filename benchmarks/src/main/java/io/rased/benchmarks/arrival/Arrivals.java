/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.arrival;

import io.rased.benchmarks.load.Acknowledged;
import io.rased.stack.LocalStack;
import io.rased.stack.fault.StackException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.Map;

/** Waits until what was answered 202 is stored and scored, past the gateways. Blocks. */
public final class Arrivals {
    private static final Duration POLL = Duration.ofSeconds(2);

    private final LocalStack stack;
    private final int eventsPerBatch;
    private final PrintStream out;

    /** @param out is told what is still waited for */
    public Arrivals(LocalStack stack, int eventsPerBatch, PrintStream out) {
        this.stack = stack;
        this.eventsPerBatch = eventsPerBatch;
        this.out = out;
    }

    /** What is missing in the end: nothing, or what did not come in time. */
    public Missing await(Acknowledged acknowledged, Duration limit) throws InterruptedException {
        long since = System.nanoTime();
        try {
            while (true) {
                Missing missing = look(acknowledged);
                if (missing.isNothing() || System.nanoTime() - since > limit.toNanos()) {
                    return missing;
                }
                out.printf("%,d segments are not scored yet%n", missing.segments());
                Thread.sleep(POLL.toMillis());
            }
        } catch (SQLException e) {
            throw new StackException("PostgreSQL could not be read: " + e.getMessage(), e);
        }
    }

    /** Cassandra, which is the dearer one to read whole, is asked when PostgreSQL has everything. */
    private Missing look(Acknowledged acknowledged) throws SQLException {
        Map<String, Long> scored = ScoredSegments.read(stack.postgres());
        long segments = 0;
        long wrong = 0;
        for (Map.Entry<String, BitSet> transaction : acknowledged.transactions().entrySet()) {
            Long events = scored.get(transaction.getKey());
            if (events == null) {
                segments++;
            } else if (events != (long) transaction.getValue().cardinality() * eventsPerBatch) {
                wrong++;
            }
        }
        return new Missing(segments > 0 ? -1 : unstored(acknowledged), segments, wrong);
    }

    private long unstored(Acknowledged acknowledged) {
        Map<String, BitSet> stored = StoredBatches.read(stack.cassandra());
        long missing = 0;
        for (Map.Entry<String, BitSet> transaction : acknowledged.transactions().entrySet()) {
            BitSet left = (BitSet) transaction.getValue().clone();
            left.andNot(stored.getOrDefault(transaction.getKey(), new BitSet()));
            missing += left.cardinality();
        }
        return missing;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Every batch that was answered 202. All of a transaction are in its first segment. For one thread. */
public final class Acknowledged {
    private final Map<String, BitSet> transactions = new HashMap<>();
    private long batches;

    void add(String transaction, int sequence) {
        transactions
                .computeIfAbsent(transaction, first -> new BitSet(Visit.BATCHES))
                .set(sequence);
        batches++;
    }

    /** The sequence numbers of each transaction's batches. */
    public Map<String, BitSet> transactions() {
        return Collections.unmodifiableMap(transactions);
    }

    /** How many batches. */
    public long batches() {
        return batches;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import java.util.ArrayList;
import java.util.List;

/** What was done to whom, and how long it took to recover. Safe on any thread. */
public final class FaultLog {
    private final List<Inflicted> all = new ArrayList<>();

    synchronized void add(Inflicted fault) {
        all.add(fault);
    }

    /** All of it, in the order in which it was over. */
    public synchronized List<Inflicted> all() {
        return List.copyOf(all);
    }
}

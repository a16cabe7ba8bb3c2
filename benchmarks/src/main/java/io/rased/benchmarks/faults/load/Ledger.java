/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.SentTransaction;
import java.util.ArrayList;
import java.util.List;

/** The client's memory: what was acknowledged, and what was wrong at once. Safe on any thread. */
public final class Ledger {
    private final List<SentTransaction> sent = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    public synchronized void add(SentTransaction transaction) {
        sent.add(transaction);
    }

    public synchronized void add(Incident incident) {
        incidents.add(incident);
    }

    public synchronized List<SentTransaction> sent() {
        return List.copyOf(sent);
    }

    public synchronized List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    public synchronized int transactions() {
        return sent.size();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults;

import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.SentTransaction;
import java.util.ArrayList;
import java.util.List;

/** The client's memory: what was acknowledged, and what was wrong at once. Safe on any thread. */
final class Ledger {
    private final List<SentTransaction> sent = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    synchronized void add(SentTransaction transaction) {
        sent.add(transaction);
    }

    synchronized void add(Incident incident) {
        incidents.add(incident);
    }

    synchronized List<SentTransaction> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    synchronized int transactions() {
        return sent.size();
    }
}

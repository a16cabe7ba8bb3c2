/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done to whom, and how long it took to recover. Safe on any thread. */
public final class FaultLog {
    private final Map<String, List<Duration>> kills = new TreeMap<>();
    private final Map<String, Integer> pauses = new TreeMap<>();

    synchronized void killed(String victim, Duration untilServing) {
        kills.computeIfAbsent(victim, any -> new ArrayList<>()).add(untilServing);
    }

    synchronized void paused(String victim) {
        pauses.merge(victim, 1, Integer::sum);
    }

    /** For each victim, how long each kill took until it served again. */
    public synchronized Map<String, List<Duration>> kills() {
        Map<String, List<Duration>> copy = new TreeMap<>();
        kills.forEach((victim, times) -> copy.put(victim, List.copyOf(times)));
        return copy;
    }

    public synchronized Map<String, Integer> pauses() {
        return new TreeMap<>(pauses);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done to whom, and how long it took to recover. For one thread. */
final class FaultLog {
    private final Map<String, List<Duration>> kills = new TreeMap<>();
    private final Map<String, Integer> pauses = new TreeMap<>();

    void killed(String victim, Duration untilServing) {
        kills.computeIfAbsent(victim, any -> new ArrayList<>()).add(untilServing);
    }

    void paused(String victim) {
        pauses.merge(victim, 1, Integer::sum);
    }

    /** For each victim, how long each kill took until it served again. */
    Map<String, List<Duration>> kills() {
        return kills;
    }

    Map<String, Integer> pauses() {
        return pauses;
    }

    int count() {
        return kills.values().stream().mapToInt(List::size).sum()
                + pauses.values().stream().mapToInt(Integer::intValue).sum();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts attempts in flight, and shares the room among endpoints: an endpoint may fill at most an eighth of what is
 * free, so that the more receivers are slow, the less each of them gets, and the next one still finds a place. With the
 * default bounds it takes about forty receivers that hang at once to fill a process. Used on one thread.
 */
final class InFlight {
    private final int most;
    private final int perEndpoint;
    private final Map<String, Integer> byEndpoint = new HashMap<>();
    private int total;

    InFlight(int most, int perEndpoint) {
        this.most = most;
        this.perEndpoint = perEndpoint;
    }

    void begin(String endpoint) {
        total++;
        byEndpoint.merge(endpoint, 1, Integer::sum);
    }

    void end(String endpoint) {
        total--;
        byEndpoint.computeIfPresent(endpoint, (id, count) -> count == 1 ? null : count - 1);
    }

    int total() {
        return total;
    }

    /** How many more may begin. */
    int free() {
        return most - total;
    }

    /** How many of one endpoint to take at once, if it is not {@link #busy}; at least 1. */
    int step() {
        return Math.max(1, share() / 2);
    }

    /** Endpoints that have no room for a whole step. */
    List<String> busy() {
        int limit = share() - step();
        return byEndpoint.entrySet().stream()
                .filter(entry -> entry.getValue() > limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int share() {
        return Math.max(1, Math.min(perEndpoint, free() / 8));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an append benchmark is run.
 *
 * @param rounds measured rounds of each server
 * @param requests requests a round
 * @param connections keep-alive connections, each with one request in flight
 * @param eventLoops event loops of each server
 * @param recordings where each server leaves a flight recording; null for none
 */
record AppendPlan(
        int rounds,
        int requests,
        int connections,
        int eventLoops,
        @Nullable Path recordings) {
    /** A round stays in Redis as a whole, at about 11 KB a batch. */
    static final int MOST_REQUESTS = 80_000;

    AppendPlan {
        require("--rounds", rounds, 1, 1_000);
        require("--requests", requests, 1_000, MOST_REQUESTS);
        require("--connections", connections, 1, 1_000);
        require("--event-loops", eventLoops, 1, 64);
    }

    private static void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}

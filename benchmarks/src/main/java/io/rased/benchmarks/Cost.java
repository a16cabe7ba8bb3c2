/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import java.time.Duration;

/**
 * What one request cost, over a round.
 *
 * @param serverMicros microseconds of processor time that the server's process took for it, all threads, user and system
 * @param redisMicros the same of Redis's process
 * @param wallMicros microseconds between two answers, for information
 */
record Cost(double serverMicros, double redisMicros, double wallMicros) {
    static Cost of(Duration server, Duration redis, Duration wall, int requests) {
        return new Cost(micros(server, requests), micros(redis, requests), micros(wall, requests));
    }

    private static double micros(Duration total, int requests) {
        return total.toNanos() / 1_000.0 / requests;
    }
}

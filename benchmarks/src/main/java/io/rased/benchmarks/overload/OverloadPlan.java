/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.overload;

import java.time.Duration;

/**
 * How an overload run goes.
 *
 * @param times how many times what can be carried is offered
 * @param time for how long
 * @param gateways how many gateway processes
 * @param connections of the driver
 */
record OverloadPlan(double times, Duration time, int gateways, int connections) {
    /** Memory is looked at from here on, when all code has run and the collector knows its heap. */
    static final Duration WARM_UP = Duration.ofSeconds(30);

    OverloadPlan {
        if (!(times >= 1 && times <= 20)) {
            throw new IllegalArgumentException("--times must be from 1 to 20, not " + times);
        }
        if (time.compareTo(WARM_UP) <= 0 || time.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("--for must be longer than 30s and at most 1h, not " + time);
        }
        if (gateways < 1 || gateways > 16) {
            throw new IllegalArgumentException("--gateways must be from 1 to 16, not " + gateways);
        }
        if (connections < 16 || connections > 4_096) {
            throw new IllegalArgumentException("--connections must be from 16 to 4096, not " + connections);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.outage;

import io.rased.stack.ServerName;
import java.time.Duration;

/**
 * How an outage run goes.
 *
 * @param server which one is away
 * @param slow whether it is stopped (SIGSTOP) and not killed: it takes connections, and answers nothing
 * @param time for how long
 * @param rate batches a second, all the time
 */
record OutagePlan(ServerName server, boolean slow, Duration time, double rate) {
    OutagePlan {
        if (server == ServerName.REDIS) {
            throw new IllegalArgumentException(
                    "--server must be one behind the buffer: without Redis nothing is taken");
        }
        if (time.compareTo(Duration.ofSeconds(5)) < 0 || time.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("--for must be from 5s to 1h, not " + time);
        }
        if (!(rate > 0 && rate <= 1_000)) {
            throw new IllegalArgumentException("--rate must be above 0 and at most 1000, not " + rate);
        }
    }
}

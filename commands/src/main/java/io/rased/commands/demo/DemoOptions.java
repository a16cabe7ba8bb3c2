/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import java.time.Duration;

/**
 * How a demo posts.
 *
 * @param parallel sessions at once
 * @param patience how long to wait for a result, and for a busy gateway
 * @param notificationQuiet how long to wait for a missing webhook while none comes
 * @param doublesQuiet how long to wait for a webhook that comes twice; longer than the pause before a first retry
 */
record DemoOptions(int parallel, Duration patience, Duration notificationQuiet, Duration doublesQuiet) {
    static DemoOptions parallel(int sessions) {
        return new DemoOptions(sessions, Duration.ofMinutes(2), Duration.ofSeconds(30), Duration.ofSeconds(2));
    }
}

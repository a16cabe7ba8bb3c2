/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.plan;

import java.time.Duration;

/**
 * One fault of a schedule.
 *
 * @param kind what happens
 * @param victim the name of the process: {@code gateway-0}, {@code redis}
 * @param pause what is waited after it before the next
 */
public record Fault(Kind kind, String victim, Duration pause) {
    /** What happens to a process. */
    public enum Kind {
        /** kill -9; it is started again by the supervisor. */
        KILL,
        /** SIGSTOP, and after a while SIGCONT. */
        PAUSE
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.plan.Fault;
import io.rased.stack.process.Child;

/** One kind of fault. The supervisor knows nothing of it: it sees a process die, if that. */
interface Affliction {
    /** Does it, and returns when it is over; what the victim needs from then on is its recovery. Blocks. */
    void inflict(Child victim, Fault fault) throws InterruptedException;

    /** Whether the process always ends of it, so that only another one can serve again. */
    default boolean isFatal() {
        return false;
    }

    /** Once the victim serves again: what it did under the fault may be looked at. */
    default void recovered(Child victim, long begunNanos) {}
}

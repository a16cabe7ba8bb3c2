/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.plan.Fault;
import io.rased.stack.process.Child;

/** kill -9. */
final class Kill implements Affliction {
    @Override
    public void inflict(Child victim, Fault fault) {
        // By its handle, not Child.kill(): that would tell the supervisor that nobody wants it any more.
        ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public boolean isFatal() {
        return true;
    }
}

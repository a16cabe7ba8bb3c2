/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.disk.Filler;
import io.rased.benchmarks.faults.disk.SmallDisks;
import io.rased.benchmarks.faults.plan.Fault;
import io.rased.stack.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Takes all the room on a server's disk, and gives it back after a while. */
final class Fullness implements Affliction {
    /** Long enough that a server that dies of it is started again on the full disk, and dies of it once more. */
    private static final Duration FULL = Duration.ofSeconds(10);

    private static final Duration AGAIN = Duration.ofMillis(100);

    private final SmallDisks disks;

    Fullness(SmallDisks disks) {
        this.disks = disks;
    }

    @Override
    public void inflict(Child victim, Fault fault) throws InterruptedException {
        long begun = System.nanoTime();
        try (Filler filler = disks.fill(victim.name())) {
            while (System.nanoTime() - begun < FULL.toNanos()) {
                filler.fill();
                Thread.sleep(AGAIN.toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.overload;

import io.rased.benchmarks.arrival.DoctorsLedger;
import io.rased.benchmarks.arrival.Missing;
import io.rased.benchmarks.load.LoadTally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run went.
 *
 * @param plan what was asked for
 * @param light what a tenth of the capacity came to, the unloaded case
 * @param capacity what was carried at most, in batches a second
 * @param overload what became of several times that
 * @param memory of each gateway during the overload
 * @param missing what was answered 202 and never arrived
 * @param drained how long it took from the end of the load until all had arrived, or was given up
 * @param ledger what the ledger says afterwards
 */
record OverloadResult(
        OverloadPlan plan,
        LoadTally light,
        double capacity,
        LoadTally overload,
        List<ResidentMemory.Growth> memory,
        Missing missing,
        Duration drained,
        DoctorsLedger.Answer ledger) {
    /** The most that p99 may be, as a multiple of that without load. */
    static final double MOST_RATIO = 2;
    /** The most that resident memory may grow after the warm-up, as a share of what it was then. */
    static final double MOST_GROWTH = 0.1;
    /** The least that must really be offered, as a share of what was meant to be. */
    static final double LEAST_OFFERED = 0.95;

    /** The least that must be accepted all the same, as a share of what it carries. */
    static final double LEAST_ACCEPTED = 0.5;

    private static final double P99 = 0.99;

    OverloadResult {
        memory = List.copyOf(memory);
    }

    double ratio() {
        return overload.accepted().millis(P99) / light.accepted().millis(P99);
    }

    /** What was not kept; nothing is good. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        if (!(ratio() <= MOST_RATIO)) {
            broken.add("p99 of accepted requests is more than twice the unloaded one");
        }
        if (memory.stream().anyMatch(growth -> growth.share() > MOST_GROWTH)) {
            broken.add("resident memory grew by more than a tenth after the first 30 s");
        }
        if (overload.wrongCount() + light.wrongCount() > 0) {
            broken.add("an answer was neither 202 nor 503 or 429 with Retry-After");
        }
        if (overload.acceptedRate() < LEAST_ACCEPTED * capacity) {
            broken.add("less than half of what it carries was accepted");
        }
        if (!light.refused().isEmpty()) {
            broken.add("batches were refused without need");
        }
        if (overload.offeredRate() < LEAST_OFFERED * plan.times() * capacity) {
            broken.add("the driver did not offer what it should: the run says nothing");
        }
        if (!missing.isNothing()) {
            broken.add("something that was answered 202 is missing");
        }
        if (!ledger.balanced()) {
            broken.add("the ledger does not balance");
        }
        return broken;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.report;

import io.rased.benchmarks.arrival.DoctorsLedger;
import io.rased.benchmarks.faults.check.Findings;
import io.rased.benchmarks.faults.inflict.Inflicted;
import io.rased.benchmarks.faults.load.Requests.Ending;
import io.rased.benchmarks.faults.plan.FaultsPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a run went.
 *
 * @param plan what was asked for
 * @param faults what was done
 * @param tally how much was posted, stored and notified
 * @param requests how many tries of the clients ended how
 * @param findings what broke a promise
 * @param loaded how long the load went on
 * @param drained how long it took from its end until nothing was missing any more, or the wait was given up
 * @param ledger what the ledger says at the end
 */
public record FaultsResult(
        FaultsPlan plan,
        List<Inflicted> faults,
        Tally tally,
        Map<Ending, Long> requests,
        Findings findings,
        Duration loaded,
        Duration drained,
        DoctorsLedger.Answer ledger) {
    public FaultsResult {
        faults = List.copyOf(faults);
        requests = Map.copyOf(requests);
    }

    /** Whether every promise was kept, and the ledger says so too. */
    public boolean isClean() {
        return findings.isClean() && ledger.balanced();
    }
}

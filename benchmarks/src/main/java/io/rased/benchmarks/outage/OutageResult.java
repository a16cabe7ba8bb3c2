/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.outage;

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
 * @param before the load while all servers were there
 * @param during the same load while one was away
 * @param missing what was answered 202 and never arrived
 * @param drained how long it took from the server's start until all was handed over, stored and scored
 * @param ledger what the ledger says afterwards
 */
record OutageResult(
        OutagePlan plan,
        LoadTally before,
        LoadTally during,
        Missing missing,
        Duration drained,
        DoctorsLedger.Answer ledger) {
    /** The most that p50 and p99 may be, as a multiple of those before. */
    static final double MOST_RATIO = 2;
    /** How long a batch that is due may wait for a token, or a connection that waits for no answer. */
    static final double MOST_WAIT_MILLIS = 100;
    /** The longest that the drain may take. */
    static final Duration MOST_DRAIN = Duration.ofMinutes(2);

    double ratio(double share) {
        return during.accepted().millis(share) / before.accepted().millis(share);
    }

    /** What was not kept; nothing is good. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        if (during.wrongCount() > 0 || !during.refused().isEmpty()) {
            broken.add("not every batch was answered 202 during the outage");
        }
        if (before.wrongCount() > 0 || !before.refused().isEmpty()) {
            broken.add("not every batch was answered 202 before the outage");
        }
        // A front door that stands still is asked little while it does, and its few late answers are in no percentile.
        // A client that was held up itself sends late, too, but finds connections free.
        if (during.waits().millis(0.99) > MOST_WAIT_MILLIS) {
            broken.add("batches were sent late, as every connection waited for an answer, or one for a token");
        }
        if (!(ratio(0.5) <= MOST_RATIO && ratio(0.99) <= MOST_RATIO)) {
            broken.add("p50 or p99 was more than twice that before the outage");
        }
        if (!missing.isNothing()) {
            broken.add("something that was answered 202 is missing");
        }
        if (drained.compareTo(MOST_DRAIN) > 0) {
            broken.add("it took longer than two minutes until all was through");
        }
        if (!ledger.balanced()) {
            broken.add("the ledger does not balance");
        }
        return broken;
    }
}

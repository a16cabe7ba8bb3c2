/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * The measured rounds, in order: the n-th of one server ran beside the n-th of the other.
 *
 * @param bare what the bare server cost
 * @param rased what Rased cost
 * @param warmUps rounds of each that ran before
 * @param bodyBytes the mean size of a body
 */
record AppendResult(List<Cost> bare, List<Cost> rased, int warmUps, int bodyBytes) {
    AppendResult {
        bare = List.copyOf(bare);
        rased = List.copyOf(rased);
    }

    /** How many times the bare server's processor time Rased took, pair by pair: what slows the machine slows both. */
    Spread ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++) {
            ratios.add(rased.get(i).serverMicros() / bare.get(i).serverMicros());
        }
        return Spread.of(ratios);
    }
}

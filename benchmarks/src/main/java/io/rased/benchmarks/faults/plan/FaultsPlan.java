/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.plan;

import io.rased.benchmarks.faults.plan.Fault.Kind;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a fault run goes.
 *
 * @param seed of the schedule and of what is posted
 * @param counts how many faults of each kind; none of a kind that is missing
 * @param overlap whether the next fault doesn't wait until the last one's victim is up again
 * @param gateways how many gateway processes
 * @param organizations how many clients
 * @param rate transactions begun in a second
 */
public record FaultsPlan(
        long seed, Map<Kind, Integer> counts, boolean overlap, int gateways, int organizations, double rate) {
    private static final double MOST_RATE = 1_000;

    public FaultsPlan {
        counts = new EnumMap<>(counts);
        counts.forEach((kind, count) -> require(kind.option(), count, 0, 100_000));
        require("--gateways", gateways, 1, 16);
        require("--organizations", organizations, 1, 200);
        if (!(rate > 0 && rate <= MOST_RATE)) {
            throw new IllegalArgumentException("--rate must be above 0 and at most 1000, not " + rate);
        }
    }

    /** How many faults of this kind. */
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private static void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.plan;

/**
 * How a fault run goes.
 *
 * @param seed of the schedule and of what is posted
 * @param kills kill -9 in all
 * @param pauses SIGSTOP of a gateway for longer than its lease, in all
 * @param overlap whether the next fault doesn't wait until the last one's victim is up again
 * @param gateways how many gateway processes
 * @param organizations how many clients
 * @param rate transactions begun in a second
 */
public record FaultsPlan(long seed, int kills, int pauses, boolean overlap, int gateways, int organizations, double rate) {
    private static final double MOST_RATE = 1_000;

    public FaultsPlan {
        require("--kills", kills, 0, 100_000);
        require("--pauses", pauses, 0, 10_000);
        require("--gateways", gateways, 1, 16);
        require("--organizations", organizations, 1, 200);
        if (!(rate > 0 && rate <= MOST_RATE)) {
            throw new IllegalArgumentException("--rate must be above 0 and at most 1000, not " + rate);
        }
    }

    private static void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}

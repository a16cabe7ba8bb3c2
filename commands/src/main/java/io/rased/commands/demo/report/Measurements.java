/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

/**
 * The three times that a client sees.
 *
 * @param posting of one batch, to its 202
 * @param scoring from the 202 of a session's last batch to its readable result
 * @param notifying from a result's {@code scoredAt} to its webhook
 */
public record Measurements(Latencies posting, Latencies scoring, Latencies notifying) {
    /** None yet. */
    public static Measurements none() {
        return new Measurements(new Latencies(), new Latencies(), new Latencies());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

/**
 * An answer of the front door.
 *
 * @param status its status
 * @param retryAfter the seconds of {@code Retry-After}; -1 if there is none
 * @param closes whether the connection ends with it
 * @param body what it says
 */
record Answer(int status, int retryAfter, boolean closes, String body) {
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    boolean isAccepted() {
        return status == ACCEPTED && body.contains("\"status\":\"accepted\"");
    }

    /** Whether it refuses as it may: the client is told when to come again. */
    boolean isGoodRefusal() {
        return (status == UNAVAILABLE || status == TOO_MANY) && retryAfter >= 1;
    }
}

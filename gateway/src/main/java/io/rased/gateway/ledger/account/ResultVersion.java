/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

/**
 * A result version and what became of its notification.
 *
 * @param segments that it covers; a version that was scored again covers as many as the one before it
 * @param published whether the notification was published to its queue
 * @param delivered deliveries that were taken
 * @param pending deliveries that are still attempted
 * @param exhausted deliveries that were given up
 * @param unplanned enabled endpoints, unchanged since before the version, that have no delivery of it
 */
public record ResultVersion(int segments, boolean published, int delivered, int pending, int exhausted, int unplanned) {
    ResultVersion onItsWay() {
        return new ResultVersion(segments, false, delivered, pending, exhausted, unplanned);
    }

    Fate fate() {
        if (!published || pending > 0) {
            return Fate.IN_FLIGHT;
        }
        if (unplanned > 0) {
            return Fate.OPEN;
        }
        if (exhausted > 0) {
            return Fate.EXHAUSTED;
        }
        return delivered > 0 ? Fate.NOTIFIED : Fate.UNADDRESSED;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

/**
 * A result version and what became of its notification.
 *
 * @param published whether the notification was published to its queue
 * @param delivered deliveries that were taken
 * @param pending deliveries that are still attempted
 * @param exhausted deliveries that were given up
 * @param unplanned enabled endpoints, unchanged since before the version, that have no delivery of it
 */
public record ResultVersion(boolean published, int delivered, int pending, int exhausted, int unplanned) {
    ResultVersion onItsWay() {
        return new ResultVersion(false, delivered, pending, exhausted, unplanned);
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

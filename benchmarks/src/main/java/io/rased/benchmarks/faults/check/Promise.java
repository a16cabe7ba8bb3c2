/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

/** What Rased promises whatever dies, and how a report calls the breaking of it. */
public enum Promise {
    BATCH_KEPT("acknowledged batches lost", true),
    EVENT_ONCE("events doubled in Cassandra", false),
    EVENT_KNOWN("events in Cassandra that nobody sent", false),
    SEGMENT_SCORED("acknowledged segments without a result", true),
    VERSION_PER_SEGMENT("transactions without exactly one result version for each segment and each rescore", false),
    EVERYTHING_SCORED("results that do not cover exactly the acknowledged events", false),
    NOTIFIED("result versions never notified", true),
    ONE_WEBHOOK_ID("result versions with more than one webhook-id", false),
    NOTIFIED_OF_RESULT("notifications of no result version", false),
    READABLE_FIRST("notifications before their result could be read", false),
    SIGNED("webhooks without a good signature", false),
    TAKEN("batches that were never answered 202, or by another answer than 202, 429 and 503", false),
    ANSWERED("requests cut off by a gateway that was asked to stop", false),
    STOPS("gateways that were asked to stop and did not in time", false),
    UP_AGAIN("processes that did not serve again in time", false);

    private final String broken;
    private final boolean timeHeals;

    Promise(String broken, boolean timeHeals) {
        this.broken = broken;
        this.timeHeals = timeHeals;
    }

    /** What a report counts. */
    public String broken() {
        return broken;
    }

    /** Whether what is missing may only be late. */
    boolean timeHeals() {
        return timeHeals;
    }
}

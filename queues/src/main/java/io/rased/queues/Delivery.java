/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.micrometer.core.instrument.LongTaskTimer;

/** One message on its way through this consumer. The consumer's context owns it. */
final class Delivery {
    private final QueueRecord record;
    private final OffsetTracker tracker;
    private final LongTaskTimer.Sample inFlight;
    private int attempts;
    private long firstFailedMillis;

    Delivery(QueueRecord record, OffsetTracker tracker, LongTaskTimer.Sample inFlight) {
        this.record = record;
        this.tracker = tracker;
        this.inFlight = inFlight;
    }

    /** How a message ends here: exactly one of these, once. */
    enum Outcome {
        /** The handler's effect is durable. */
        PROCESSED,
        /** The dead letter has it. */
        DEAD_LETTERED,
        /** Given back without a commit: its partition went elsewhere, or the consumer stops. */
        RELEASED
    }

    QueueRecord record() {
        return record;
    }

    OffsetTracker tracker() {
        return tracker;
    }

    LongTaskTimer.Sample inFlight() {
        return inFlight;
    }

    /** Messages without a key have no order among them. */
    String lane() {
        return record.key().isEmpty() ? record.toString() : record.key();
    }

    int attempts() {
        return attempts;
    }

    void attempted() {
        attempts++;
    }

    void failedAt(long millis) {
        if (firstFailedMillis == 0) {
            firstFailedMillis = millis;
        }
    }

    long firstFailedMillis() {
        return firstFailedMillis;
    }

    /** Its partition went to another member, which will handle it. */
    boolean isRevoked() {
        return tracker.isRevoked();
    }

    /** Ends it: only what was processed or is in the dead letter may be committed. */
    void end(Outcome outcome) {
        if (outcome != Outcome.RELEASED) {
            tracker.close(record.offset());
        }
    }
}

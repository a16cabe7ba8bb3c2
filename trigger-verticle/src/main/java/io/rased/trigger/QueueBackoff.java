/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.trigger;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * While the queues fail, lets one segment try at a time and the others wait, longer after each failure. Segments are
 * sealed all the same. One event loop.
 */
final class QueueBackoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final LongSupplier nanoTime;
    private Duration pause = Duration.ZERO;
    private long tryAgainAt;

    QueueBackoff(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a segment may be published now. While failing, a yes is a try that others wait for. */
    boolean mayTry() {
        if (pause.isZero()) {
            return true;
        }
        if (nanoTime.getAsLong() - tryAgainAt < 0) {
            return false;
        }
        tryAgainAt = nanoTime.getAsLong() + pause.toNanos();
        return true;
    }

    /** How long until the next try makes sense. */
    Duration remaining() {
        long nanos = tryAgainAt - nanoTime.getAsLong();
        return pause.isZero() || nanos <= 0 ? FIRST : Duration.ofNanos(nanos);
    }

    void succeeded() {
        pause = Duration.ZERO;
    }

    void failed() {
        // Segments under way together fail together: they count as one failure.
        if (pause.isZero() || nanoTime.getAsLong() - tryAgainAt >= 0) {
            Duration next = pause.isZero() ? FIRST : pause.multipliedBy(2);
            pause = next.compareTo(LONGEST) > 0 ? LONGEST : next;
            tryAgainAt = nanoTime.getAsLong() + pause.toNanos();
        }
    }
}

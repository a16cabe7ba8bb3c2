/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetTrackerTest {
    private final OffsetTracker tracker = new OffsetTracker();

    @Test
    void commitsNothingBeforeTheFirstMessageHasEnded() {
        tracker.open(7);
        tracker.open(8);
        tracker.close(8);

        assertThat(tracker.committable()).isEmpty();
    }

    @Test
    void commitsUpToTheFirstMessageNotEnded() {
        for (long offset = 0; offset < 4; offset++) {
            tracker.open(offset);
        }
        tracker.close(2);
        tracker.close(0);
        tracker.close(1);

        assertThat(tracker.committable()).hasValue(3);
    }

    @Test
    void commitsPastGapsInTheOffsets() {
        tracker.open(3);
        tracker.open(9);
        tracker.close(3);
        assertThat(tracker.committable()).hasValue(9);

        tracker.close(9);
        assertThat(tracker.committable()).hasValue(10);
    }

    @Test
    void commitsEachPositionOnce() {
        tracker.open(0);
        tracker.close(0);
        tracker.committed(1);

        assertThat(tracker.committable()).isEmpty();
    }
}

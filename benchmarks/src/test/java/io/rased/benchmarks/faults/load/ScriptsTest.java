/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    private static final int MANY = 300;
    /** The bot model wants at least so many moves. */
    private static final int ENOUGH_EVENTS = 48;

    @Test
    void everyTransactionHasOneToFiveBatchesAndAsksForAScoreAtItsEnd() {
        assertThat(scripts()).allSatisfy(script -> {
            assertThat(script.batches()).hasSizeBetween(1, 5).noneMatch(List::isEmpty);
            assertThat(script.flagged()).contains(script.batches().size() - 1);
        });
    }

    @Test
    void someCanBeScoredAndSomeHaveSeveralSegments() {
        assertThat(scripts())
                .anyMatch(script -> script.flagged().size() > 1)
                .anyMatch(
                        script -> script.batches().stream().mapToInt(List::size).sum() >= ENOUGH_EVENTS);
    }

    @Test
    void theSameSeedWritesTheSame() {
        assertThat(scripts()).isEqualTo(scripts());
    }

    private static List<Script> scripts() {
        Scripts scripts = new Scripts(7);
        return Stream.generate(scripts::next).limit(MANY).toList();
    }
}

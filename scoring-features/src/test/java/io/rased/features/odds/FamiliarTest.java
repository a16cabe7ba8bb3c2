/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class FamiliarTest {
    @Test
    void ofALongHistoryTheFirstAndTheLastCountInTheirOrder() {
        List<Learned<Integer>> history =
                IntStream.range(0, 60).mapToObj(day -> new Learned<>(day, day)).toList();

        assertThat(Familiar.counted(history))
                .containsExactlyElementsOf(IntStream.concat(IntStream.range(0, 20), IntStream.range(40, 60))
                        .boxed()
                        .toList());
    }

    @Test
    void ofADayThreeOfTheLastCount() {
        List<Learned<String>> history = new ArrayList<>(Collections.nCopies(20, new Learned<>(0, "first")));
        history.add(new Learned<>(1, "sold"));
        history.addAll(List.of(new Learned<>(2, "a"), new Learned<>(2, "b"), new Learned<>(2, "c")));
        history.add(new Learned<>(2, "d"));

        assertThat(Familiar.counted(history))
                .startsWith("first")
                .endsWith("sold", "b", "c", "d")
                .hasSize(24);
    }

    /** What was learned after the first twenty sessions: nobody's busy days push it out. */
    @Property(tries = 300)
    void whatWasLearnedLaterKeepsSomeOfTheLastPlacesForSixDays(
            @ForAll @IntRange(min = 1, max = 6) int days, @ForAll @IntRange(min = 1, max = 200) int accepted) {
        List<Learned<String>> history = new ArrayList<>(Collections.nCopies(20, new Learned<>(0, "old flat")));
        for (int day = 1; day <= 20; day++) {
            history.add(new Learned<>(day, "new flat"));
        }
        IntStream.range(0, accepted)
                .map(i -> 21 + i * days / accepted)
                .forEach(day -> history.add(new Learned<>(day, "attacker's")));

        assertThat(Collections.frequency(Familiar.counted(history), "new flat"))
                .isGreaterThanOrEqualTo(Familiar.RECENT - Familiar.OF_A_DAY * days);
        assertThat(Collections.frequency(Familiar.counted(history), "old flat")).isEqualTo(Familiar.ANCHOR);
    }
}

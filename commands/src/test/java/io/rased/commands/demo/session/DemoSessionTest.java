/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSessionTest {
    private static final long NOW = 1_768_471_200_000L;

    @Test
    void endsNowWhateverItsOwnClockSays() {
        assertThat(session("s", 0, 900).shiftTo(NOW) + 900).isEqualTo(NOW);
        assertThat(session("s", 447_717_248L, 447_717_300L).shiftTo(NOW) + 447_717_300L)
                .isEqualTo(NOW);
        // A clock may go back.
        assertThat(session("s", 500, 100).shiftTo(NOW) + 500).isEqualTo(NOW);
    }

    @Test
    void hasNoTimeBefore1970HoweverLongItIs() {
        assertThat(session("s", 0, 2 * NOW).shiftTo(NOW)).isZero();
        assertThat(session("s", -NOW, 2 * NOW).shiftTo(NOW) - NOW).isZero();
    }

    @Test
    void idsAreUniqueAndValidWhateverTheNames() {
        TransactionIds ids = new TransactionIds();

        String first = ids.next(session("bot_gan/GAN 18 \u00e9", 0)).value();
        String second = ids.next(session("bot_gan/GAN 18 \u00e9", 0)).value();
        String longest = ids.next(session("x".repeat(300), 0)).value();

        assertThat(first).isEqualTo("demo-0001-bot_gan-GAN-18-").isNotEqualTo(second);
        assertThat(longest).hasSize(128);
    }

    private static DemoSession session(String name, long... times) {
        List<DemoEvent> events = java.util.Arrays.stream(times)
                .mapToObj(time -> new DemoEvent("mousemove", time, "{}"))
                .toList();
        return new DemoSession(name, new Truth("human"), events);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SyntheticSessionsTest {
    @Test
    void sameSeedSameSessionsAndOthersForAnother() {
        List<SyntheticSession> sessions = SyntheticSessions.generate(42, 20);

        assertThat(SyntheticSessions.generate(42, 20)).isEqualTo(sessions);
        assertThat(SyntheticSessions.generate(42, 9)).isEqualTo(sessions.subList(0, 9));
        assertThat(SyntheticSessions.generate(43, 20)).isNotEqualTo(sessions);
    }

    @Test
    void halfArePeopleAndTheRestOfEachFamily() {
        assertThat(SyntheticSessions.generate(1, 16).stream().map(SyntheticSession::label))
                .containsOnly("human", "bot:linear", "bot:bezier", "bot:teleport", "bot:replay")
                .filteredOn(label -> label.equals("human"))
                .hasSize(8);
    }

    @Test
    void eachIsLongEnoughToScoreAndInOrder() {
        for (SyntheticSession session : SyntheticSessions.generate(7, 200)) {
            assertThat(session.events())
                    .filteredOn(event -> event.type().equals("mousemove"))
                    .as(session.label())
                    .hasSizeGreaterThanOrEqualTo(40);
            assertThat(session.events()).hasSizeBetween(60, 1000);
            assertThat(session.events().stream().map(SyntheticEvent::timestamp)).isSorted();
        }
    }

    @Test
    void payloadsHaveTheMembersThatTheContractNames() {
        for (SyntheticEvent event : SyntheticSessions.generate(3, 2).get(0).events()) {
            if (event instanceof SyntheticEvent.Key) {
                assertThat(event.payload()).containsOnlyKeys("field", "position", "keyClass", "repeat");
            } else {
                assertThat(event.payload()).containsOnlyKeys("x", "y", "buttons", "target");
            }
        }
    }
}

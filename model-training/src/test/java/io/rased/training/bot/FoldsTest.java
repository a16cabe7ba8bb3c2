/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.training.data.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FoldsTest {
    @Test
    void aPersonAndAllMadeOfTheirRecordingsAreInOneFold() {
        List<BotSession> sessions = BotCorpus.of(Generated.recordings(5, 60), 10, 1);
        Folds folds = new Folds(sessions, 1);

        Map<String, Integer> seen = new HashMap<>();
        for (BotSession session : sessions) {
            if (session.origin() != Origin.BOT && !session.person().isEmpty()) {
                assertThat(folds.of(session)).isBetween(0, Folds.COUNT - 1);
                assertThat(seen.merge(session.person(), folds.of(session), (a, b) -> a.equals(b) ? a : -1))
                        .isNotNegative();
            }
        }
        assertThat(seen).hasSize(30);
        assertThat(sessions).anyMatch(session -> folds.of(session) == Folds.NONE);
    }

    @Test
    void aRecordingThatIsThereTwiceCountsOnce() {
        List<Recording> twice = new ArrayList<>(Generated.recordings(5, 20));
        twice.addAll(Generated.recordings(5, 20));

        assertThat(Corpora.people(BotCorpus.of(twice, 0, 1))).hasSize(10);
    }
}

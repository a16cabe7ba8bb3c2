/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.commands.demo.session.DemoSession;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedSessionsTest {
    @Test
    void halfAreBotsAndTheSameSeedGivesTheSame() {
        List<DemoSession> sessions = all(1, 24);

        assertThat(sessions).hasSize(24).isEqualTo(all(1, 24)).isNotEqualTo(all(2, 24));
        assertThat(sessions.stream().filter(session -> session.truth().isBot())).hasSize(12);
    }

    @Test
    void countsWhatItGivesAndGivesWhatTheModelsRead() {
        GeneratedSessions source = GeneratedSessions.of(1, 4);
        List<DemoSession> sessions = all(1, 4);

        assertThat(source.events())
                .isEqualTo(sessions.stream()
                        .mapToLong(session -> session.events().size())
                        .sum());
        assertThat(sessions.get(0).events()).anySatisfy(event -> {
            assertThat(event.type()).isEqualTo("mousemove");
            assertThat(new JsonObject(event.payload()).fieldNames()).contains("x", "y");
        });
        assertThat(source.description()).contains("seed 1", "synthetic");
    }

    private static List<DemoSession> all(long seed, int count) {
        List<DemoSession> sessions = new ArrayList<>();
        GeneratedSessions source = GeneratedSessions.of(seed, count);
        for (DemoSession session = source.next(); session != null; session = source.next()) {
            sessions.add(session);
        }
        return sessions;
    }
}

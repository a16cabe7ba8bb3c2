/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visit visit =
            new Visit("org-1", "s-1", "t-1", Instant.parse("2026-01-15T10:00:00Z"), new SplittableRandom(1));

    @Test
    void writesBatchesOfOneTransactionWithTheTriggerInTheLast() throws IOException {
        JsonNode first = JSON.readTree(visit.batch(0, 50, false));
        JsonNode last = JSON.readTree(visit.batch(1, 50, true));

        assertThat(first.path("batchId").textValue())
                .isNotEqualTo(last.path("batchId").textValue());
        assertThat(last.path("transactionId").textValue()).isEqualTo("t-1");
        assertThat(last.path("sequence").intValue()).isEqualTo(1);
        assertThat(first.at("/metadata/trigger").booleanValue()).isFalse();
        assertThat(last.at("/metadata/trigger").booleanValue()).isTrue();
    }

    @Test
    void writesEventsInTheOrderOfTheirTimeAcrossBatches() throws IOException {
        long before = 0;
        Set<String> types = new HashSet<>();
        for (int sequence = 0; sequence < 4; sequence++) {
            JsonNode events = JSON.readTree(visit.batch(sequence, 50, false)).path("events");
            assertThat(events).hasSize(50);
            for (JsonNode event : events) {
                assertThat(event.path("timestamp").longValue()).isGreaterThan(before);
                before = event.path("timestamp").longValue();
                types.add(event.path("eventType").textValue());
            }
        }
        assertThat(types).containsExactlyInAnyOrder("mousemove", "keydown", "keyup");
    }
}

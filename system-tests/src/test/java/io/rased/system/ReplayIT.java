/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.event.QueueName;
import io.rased.event.TransactionKey;
import io.rased.queues.DeadLetterHeader;
import io.rased.system.fixture.CommandRun;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Publication;
import io.rased.system.fixture.ResultsView;
import io.rased.system.fixture.Segments;
import io.rased.system.fixture.TestStack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters go back into their queue when somebody says so: those that are meant, and with one effect. */
class ReplayIT {
    @TempDir
    private Path directory;

    @Test
    void aLetterIsFoundByReasonOrPlaceAndPutBackWithOneEffect() throws Exception {
        Gateways.shared();
        TransactionKey meant = Segments.key("bank", "t-replay-1");
        TransactionKey other = Segments.key("bank", "t-replay-2");
        RecordMetadata place = letter(meant, "the disk was full on Monday");
        letter(other, "the disk was full on Tuesday");

        CommandRun shown = replay("--list", "--reason", "disk was FULL");
        assertThat(shown.code()).isZero();
        assertThat(shown.output())
                .contains("bank:t-replay-1", "bank:t-replay-2", "on Monday", "3 attempts", "2 letters.")
                .contains("ai_processing_queue " + place.partition() + ":" + place.offset());

        assertThat(replay("--reason", "on monday").output()).contains("1 letter put back.");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ResultsView.versions(meant).size() == 1);

        CommandRun again = replay("--queue", "ai_processing_queue", "--at", place.partition() + ":" + place.offset());
        assertThat(again.output()).contains("1 letter put back.");
        // Behind the repetition in the same queue, so that both are done with when this one is.
        letter(meant, 1, "behind it");
        replay("--reason", "behind it");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ResultsView.versions(meant).size() == 2);
        assertThat(ResultsView.versions(meant))
                .extracting(result -> result.getInteger("segments"))
                .containsExactly(1, 2);
        assertThat(ResultsView.versions(other)).as("nobody meant it").isEmpty();
    }

    @Test
    void whatIsMeantMustBeSaid() throws Exception {
        assertThat(replay()).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.output()).contains("--at", "--reason", "--all", "--list");
        });
        assertThat(replay("--at", "0:1").output()).contains("--queue");
        assertThat(replay("--queue", "ai_processing_queue", "--at", "zero").output())
                .contains("PARTITION:OFFSET");
        assertThat(replay("--queue", "nope", "--all").output()).contains("ai_processing_queue");
    }

    private CommandRun replay(String... arguments) throws Exception {
        return CommandRun.of(
                "io.rased.gateway.replay.Replay",
                directory,
                GatewayProcess.configuration(TestStack.get(), 0, 0),
                Map.of(),
                arguments);
    }

    private static RecordMetadata letter(TransactionKey key, String reason) throws Exception {
        return letter(key, 0, reason);
    }

    private static RecordMetadata letter(TransactionKey key, int segment, String reason) throws Exception {
        byte[] message = Segments.ofOneMillisecond(key, segment, 1, 3);
        var record = new ProducerRecord<>(QueueName.AI_PROCESSING.deadLetterTopic(), key.queueKey(), message);
        header(record, DeadLetterHeader.REASON, reason);
        header(record, DeadLetterHeader.ATTEMPTS, "3");
        header(record, DeadLetterHeader.FIRST_FAILED_AT, "2026-01-15T10:00:00Z");
        header(record, DeadLetterHeader.LAST_FAILED_AT, "2026-01-15T10:00:09Z");
        return Publication.send(record);
    }

    private static void header(ProducerRecord<String, byte[]> record, DeadLetterHeader name, String value) {
        record.headers().add(name.wireName(), value.getBytes(StandardCharsets.UTF_8));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static io.rased.system.fixture.ScoringNodes.awaitVersions;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.event.OrganizationId;
import io.rased.event.QueueName;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.queues.DeadLetterHeader;
import io.rased.system.fixture.EvidenceView;
import io.rased.system.fixture.QueueView;
import io.rased.system.fixture.ResultsView;
import io.rased.system.fixture.ScoringNodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What segments were scored by: for how long it is kept, and what becomes of what needs it later. On the real servers. */
@Timeout(180)
class EvidenceIT {
    private static final String GROUP = "evidence-it";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final OrganizationId organization = new OrganizationId("o-" + Long.toString(System.nanoTime(), 36));
    private ScoringNodes nodes;

    @BeforeEach
    void startANode() throws Exception {
        nodes = ScoringNodes.none();
        nodes.passOver(GROUP);
        nodes.start(Map.of("group", GROUP, "evidence.sweepInterval", "100ms", "rescore.interval", "100ms"));
    }

    @AfterEach
    void stop() throws Exception {
        nodes.close();
    }

    @Test
    void aSegmentThatComesAfterItsTimeIsADeadLetterAndTheResultStays() throws Exception {
        TransactionKey old = scored("t-old");
        TransactionKey young = scored("t-young");
        EvidenceView.age(old, 31);
        EvidenceView.age(young, 29);
        await().atMost(SOON).until(() -> EvidenceView.kept(old) == 0);

        nodes.send(old, 0, 60); // once more what was scored: nothing to say
        nodes.send(old, 1, 60);
        nodes.send(young, 1, 60);

        awaitVersions(young, 2);
        assertThat(EvidenceView.kept(young)).isEqualTo(2);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(deadLetters(old)).singleElement().asString().contains("ai.evidence.retention"));
        assertThat(ResultsView.versions(old)).hasSize(1);
    }

    @Test
    void anOldSegmentOfATransactionThatGoesOnStays() throws Exception {
        TransactionKey other = scored("t-other");
        TransactionKey goesOn = scored("t-goes-on");
        nodes.send(goesOn, 1, 60);
        awaitVersions(goesOn, 2);
        EvidenceView.ageSegment(goesOn, 0, 40);
        EvidenceView.age(other, 31);
        await().atMost(SOON).until(() -> EvidenceView.kept(other) == 0);

        assertThat(EvidenceView.kept(goesOn)).isEqualTo(2);
    }

    @Test
    void aDegradedResultOfWhichNothingIsLeftIsNotScoredAgain() throws Exception {
        TransactionKey key = scored("t-degraded");
        EvidenceView.age(key, 31);
        await().atMost(SOON).until(() -> EvidenceView.kept(key) == 0);

        EvidenceView.scoreAgain(key, 1);

        await().atMost(SOON).until(() -> !EvidenceView.isToBeScoredAgain(key));
        assertThat(ResultsView.versions(key)).hasSize(1);
    }

    @Test
    void whatWasComputedFromDeletedEvidenceIsNotWritten() throws Exception {
        TransactionKey key = scored("t-erased");

        EvidenceView.forgetWhileWritten(key, () -> {
            nodes.send(key, 1, 60);
            return null;
        });

        await().atMost(SOON).untilAsserted(() -> assertThat(deadLetters(key)).hasSize(1));
        assertThat(ResultsView.versions(key)).hasSize(1);
        assertThat(EvidenceView.kept(key)).isZero();
    }

    @Test
    void aUserIdThatIsLongerThanAnIndexCanHoldHoldsUpNobody() throws Exception {
        var key = new TransactionKey(organization, new TransactionId("t-long"));
        var random = new Random(1);
        String user = random.ints(6_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        nodes.send(key, 0, 60, user);

        awaitVersions(key, 1);
    }

    private TransactionKey scored(String transaction) throws Exception {
        var key = new TransactionKey(organization, new TransactionId(transaction));
        nodes.send(key, 0, 60);
        awaitVersions(key, 1);
        return key;
    }

    private static List<String> deadLetters(TransactionKey key) {
        return QueueView.all(QueueName.AI_PROCESSING.deadLetterTopic()).stream()
                .filter(letter -> letter.key().equals(key.queueKey()))
                .filter(letter -> header(letter, DeadLetterHeader.GROUP).equals(GROUP))
                .map(letter -> header(letter, DeadLetterHeader.REASON))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> letter, DeadLetterHeader name) {
        return new String(letter.headers().lastHeader(name.wireName()).value(), UTF_8);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run in which all is well, and for each promise the smallest thing that breaks it: a judge must see it. */
class JudgeTest {
    private static final TransactionKey KEY = key("txn-1");
    private static final TransactionKey OTHER = key("txn-2");

    private final List<SentTransaction> sent = new ArrayList<>(List.of(new SentTransaction(
            KEY,
            List.of(
                    new AcknowledgedBatch("b-0", 0, 2, false),
                    new AcknowledgedBatch("b-1", 0, 1, true),
                    new AcknowledgedBatch("b-2", 1, 3, false)),
            Set.of())));
    private final StoredEvents events = new StoredEvents();
    private final StoredResults results = new StoredResults();
    private final List<Delivery> planned =
            new ArrayList<>(List.of(new Delivery(KEY, 1, "msg-1"), new Delivery(KEY, 2, "msg-2")));
    private final List<Delivery> received = new ArrayList<>(planned);
    private final List<Incident> incidents = new ArrayList<>();

    @Test
    void nothingIsWrongWhereNothingIs() {
        store();
        score();

        Findings findings = judge();

        assertThat(findings.isClean()).isTrue();
        assertThat(findings.mayHeal()).isFalse();
    }

    @Test
    void aRepeatedWebhookWithTheSameIdIsAllowed() {
        store();
        score();
        received.add(new Delivery(KEY, 1, "msg-1"));

        assertThat(judge().isClean()).isTrue();
    }

    @Test
    void aMissingEventIsALostBatch() {
        score();
        event(0, "b-0", 0); // and not its event 1
        batch(0, "b-1", 1);
        batch(1, "b-2", 3);
        events.envelope(KEY, 0, "b-0", 2);

        broken(Promise.BATCH_KEPT, 1);
    }

    @Test
    void aMissingEnvelopeIsALostBatch() {
        score();
        event(0, "b-0", 0);
        event(0, "b-0", 1);
        batch(0, "b-1", 1);
        batch(1, "b-2", 3);

        broken(Promise.BATCH_KEPT, 1);
    }

    @Test
    void everyBatchIsLostWhereNothingIsStored() {
        score();

        broken(Promise.BATCH_KEPT, 3);
        assertThat(judge().mayHeal()).isTrue();
    }

    @Test
    void anEventThatIsTwiceInItsSegmentIsDoubled() {
        store();
        score();
        event(0, "b-0", 1); // with another timestamp, as that is part of the key

        broken(Promise.EVENT_ONCE, 1);
    }

    @Test
    void anEventThatIsInAnotherSegmentAsWellIsDoubled() {
        store();
        score();
        event(1, "b-0", 1);

        broken(Promise.EVENT_ONCE, 1);
    }

    @Test
    void anEventThatItsBatchHasNotGotIsForeign() {
        store();
        score();
        event(0, "b-1", 1);

        broken(Promise.EVENT_KNOWN, 1);
    }

    @Test
    void anEventOfABatchThatNobodySentIsForeign() {
        store();
        score();
        event(0, "b-9", 0);
        events.event(OTHER, 0, "b-0", 0);

        broken(Promise.EVENT_KNOWN, 2);
    }

    @Test
    void anEventOfABatchInDoubtIsNot() {
        store();
        score();
        sent.add(new SentTransaction(OTHER, List.of(), Set.of("b-0")));
        events.event(OTHER, 0, "b-0", 0);

        assertThat(judge().isClean()).isTrue();
    }

    @Test
    void aSegmentWithoutAResultIsMissing() {
        store();
        results.segment(KEY, 0, 3);
        results.version(KEY, 1, 1, 3, false);
        received.remove(1);
        planned.remove(1);

        broken(Promise.SEGMENT_SCORED, 1);
        assertThat(judge().mayHeal()).isTrue();
    }

    @Test
    void aVersionTooManyIsSeen() {
        store();
        score();
        results.version(KEY, 3, 2, 6, false);
        received.add(new Delivery(KEY, 3, "msg-3"));

        broken(Promise.VERSION_PER_SEGMENT, 1);
    }

    @Test
    void aVersionTooFewIsSeen() {
        store();
        results.segment(KEY, 0, 3);
        results.segment(KEY, 1, 3);
        results.version(KEY, 1, 2, 6, false);
        received.remove(1);
        planned.remove(1);

        broken(Promise.VERSION_PER_SEGMENT, 1);
    }

    @Test
    void twoVersionsOfTheSameSegmentsAreSeen() {
        store();
        results.segment(KEY, 0, 3);
        results.segment(KEY, 1, 3);
        results.version(KEY, 1, 2, 6, false);
        results.version(KEY, 2, 2, 6, false);

        broken(Promise.VERSION_PER_SEGMENT, 1);
    }

    @Test
    void aDegradedVersionMayBeFollowedByAnotherOfTheSameSegments() {
        store();
        results.segment(KEY, 0, 3);
        results.segment(KEY, 1, 3);
        results.version(KEY, 1, 1, 3, true);
        results.version(KEY, 2, 1, 3, false);
        results.version(KEY, 3, 2, 6, false);
        Delivery third = new Delivery(KEY, 3, "msg-3");
        received.add(third);
        planned.add(third);

        assertThat(judge().isClean()).isTrue();
    }

    @Test
    void aResultThatCoversOtherEventsIsSeen() {
        store();
        results.segment(KEY, 0, 3);
        results.segment(KEY, 1, 2);
        results.version(KEY, 1, 1, 3, false);
        results.version(KEY, 2, 2, 5, false);

        broken(Promise.EVERYTHING_SCORED, 1);
    }

    @Test
    void aVersionThatNobodyWasToldOfIsSeen() {
        store();
        score();
        received.remove(0); // though it is planned

        broken(Promise.NOTIFIED, 1);
        assertThat(judge().mayHeal()).isTrue();
    }

    @Test
    void aSecondWebhookIdIsSeen() {
        store();
        score();
        received.add(new Delivery(KEY, 1, "msg-other"));

        broken(Promise.ONE_WEBHOOK_ID, 1);
    }

    @Test
    void aSecondPlannedWebhookIdIsSeen() {
        store();
        score();
        planned.add(new Delivery(KEY, 2, "msg-other"));

        broken(Promise.ONE_WEBHOOK_ID, 1);
    }

    @Test
    void aNotificationOfNoResultIsSeen() {
        store();
        score();
        received.add(new Delivery(KEY, 7, "msg-7"));

        broken(Promise.NOTIFIED_OF_RESULT, 1);
    }

    @Test
    void whatWasSeenToBeWrongCounts() {
        store();
        score();
        incidents.add(new Incident(Promise.READABLE_FIRST, "txn-1 version 1 was answered 404"));

        broken(Promise.READABLE_FIRST, 1);
        assertThat(judge().offenders(Promise.READABLE_FIRST)).containsExactly("txn-1 version 1 was answered 404");
    }

    @Test
    void allAreCountedAndTenAreNamed() {
        store();
        score();
        for (int i = 0; i < 25; i++) {
            incidents.add(new Incident(Promise.TAKEN, "b-" + i));
        }

        broken(Promise.TAKEN, 25);
        assertThat(judge().offenders(Promise.TAKEN)).hasSize(10).startsWith("b-0");
    }

    private void broken(Promise promise, long count) {
        Findings findings = judge();
        for (Promise each : Promise.values()) {
            assertThat(findings.count(each)).as(each.broken()).isEqualTo(each == promise ? count : 0);
        }
        assertThat(findings.isClean()).isFalse();
    }

    private Findings judge() {
        return Judge.judge(new Observations(sent, events, results, planned, received, incidents));
    }

    private void store() {
        batch(0, "b-0", 2);
        batch(0, "b-1", 1);
        batch(1, "b-2", 3);
    }

    private void score() {
        results.segment(KEY, 0, 3);
        results.segment(KEY, 1, 3);
        results.version(KEY, 1, 1, 3, false);
        results.version(KEY, 2, 2, 6, false);
    }

    private void batch(int segment, String id, int count) {
        events.envelope(KEY, segment, id, count);
        for (int index = 0; index < count; index++) {
            event(segment, id, index);
        }
    }

    private void event(int segment, String id, int index) {
        events.event(KEY, segment, id, index);
    }

    private static TransactionKey key(String transaction) {
        return new TransactionKey(new OrganizationId("org-0"), new TransactionId(transaction));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.buffer.BufferedTransaction;
import io.rased.buffer.BufferedTransaction.ClosedSegment;
import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.persistence.cassandra.StoredSegment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every batch, segment and version has one place, and what has none is said to be missing. */
class TransactionAccountTest {
    private static final TransactionKey KEY = new TransactionKey(new OrganizationId("org"), new TransactionId("txn"));
    private static final ResultVersion TOLD = new ResultVersion(1, true, 1, 0, 0, 0);
    private static final ResultVersion TOLD_SECOND = new ResultVersion(2, true, 1, 0, 0, 0);
    private static final StoredSegment STORED = new StoredSegment(2, 20, 20);

    @Test
    void aWholeTransactionBalances() {
        var facts = new TransactionFacts(
                KEY,
                buffered(5, 1, closed(0, 2, 0), closed(1, 2, 0)),
                Map.of(0, STORED, 1, STORED),
                Map.of(0, 20L, 1, 20L),
                Map.of(1, TOLD, 2, TOLD_SECOND));

        assertThat(fates(facts))
                .containsExactly(
                        "batches 0 sealed 4",
                        "batches 0 waiting 1",
                        "persisted 0 persisted 1",
                        "scored 0 scored 1",
                        "persisted 1 persisted 1",
                        "scored 1 scored 1",
                        "notified 1 notified 1",
                        "notified 2 notified 1");
    }

    @Test
    void whatIsStillInRedisIsOnItsWayToBothSinks() {
        var facts = new TransactionFacts(KEY, buffered(2, 0, closed(0, 2, 2)), Map.of(), Map.of(), Map.of());

        assertThat(fates(facts)).contains("persisted 0 in_flight 1", "scored 0 in_flight 1");
    }

    @Test
    void whatAStoreLacksIsOpenUntilTheQueuesWereAsked() {
        var facts = new TransactionFacts(
                KEY, buffered(2, 0, closed(0, 2, 0)), Map.of(0, new StoredSegment(2, 20, 19)), Map.of(), Map.of());

        assertThat(fates(facts)).contains("persisted 0 open 1", "scored 0 open 1");
        assertThat(TransactionAccount.of(facts, entry -> entry.with(Fate.DEAD_LETTERED)))
                .filteredOn(entry -> entry.equation() == Equation.PERSISTED)
                .extracting(Entry::fate)
                .containsExactly(Fate.DEAD_LETTERED);
    }

    @Test
    void aSegmentIsPersistedOnlyWithAllItsBatchesAndEvents() {
        assertThat(remark(2, new StoredSegment(1, 10, 10), 10L)).isEqualTo("Cassandra has 1 of its 2 batches");
        assertThat(remark(2, new StoredSegment(2, 20, 19), 20L)).contains("19 events", "20 are expected");
        assertThat(remark(2, new StoredSegment(2, 20, 20), 21L)).contains("20 events", "21 are expected");
        assertThat(remark(2, new StoredSegment(2, 20, 20), 20L)).isEmpty();
    }

    @Test
    void moreOrFewerBatchesThanWereAcceptedAreMissing() {
        assertThat(fates(new TransactionFacts(
                        KEY, buffered(3, 1, closed(0, 1, 0)), Map.of(0, STORED), Map.of(0, 20L), Map.of(1, TOLD))))
                .contains("batches 0 missing 1");
        assertThat(fates(new TransactionFacts(
                        KEY, buffered(1, 1, closed(0, 1, 0)), Map.of(0, STORED), Map.of(0, 20L), Map.of(1, TOLD))))
                .contains("batches 0 missing -1");
        assertThat(fates(new TransactionFacts(KEY, buffered(2, 0, closed(0, 2, 1)), Map.of(), Map.of(), Map.of())))
                .as("a sealed list that lost a batch")
                .contains("batches 0 missing 1");
    }

    @Test
    void aVersionThatWasScoredAgainStandsForNoOtherSegment() {
        Map<Integer, StoredSegment> stored = Map.of(0, STORED, 1, STORED);
        Map<Integer, Long> scored = Map.of(0, 20L, 1, 20L);

        assertThat(fates(new TransactionFacts(KEY, null, stored, scored, Map.of(1, TOLD, 2, TOLD, 3, TOLD_SECOND))))
                .contains("scored 0 scored 1", "scored 1 scored 1");
        assertThat(fates(new TransactionFacts(KEY, null, stored, scored, Map.of(1, TOLD, 2, TOLD))))
                .contains("scored 0 open 1", "scored 1 open 1");
    }

    @Test
    void whatNobodyWillHandOverIsNamed() {
        var buffered = new BufferedTransaction(KEY, 1, 1, 1, 1, List.of());

        assertThat(TransactionAccount.of(new TransactionFacts(KEY, buffered, Map.of(), Map.of(), Map.of())))
                .anySatisfy(entry -> {
                    assertThat(entry.fate()).isEqualTo(Fate.MISSING);
                    assertThat(entry.remark()).contains("not in the due index");
                });
    }

    @Test
    void aVersionThatWasPublishedSinceIsOnItsWay() {
        var unpublished = new ResultVersion(1, false, 0, 0, 0, 0);
        var before = new TransactionFacts(KEY, null, Map.of(0, STORED), Map.of(0, 20L), Map.of(1, unpublished));
        var after = new TransactionFacts(
                KEY, null, Map.of(0, STORED), Map.of(0, 20L), Map.of(1, new ResultVersion(1, true, 0, 0, 0, 1)));

        assertThat(fates(before.later(after))).contains("notified 1 in_flight 1");
    }

    @Test
    void aScoredSegmentWithoutItsVersionIsNotScored() {
        assertThat(fates(new TransactionFacts(KEY, null, Map.of(0, STORED), Map.of(0, 20L), Map.of())))
                .containsExactly("persisted 0 persisted 1", "scored 0 open 1");
    }

    @Test
    void aVersionIsNotifiedWhenNobodyIsLeftToBeTold() {
        assertThat(new ResultVersion(1, false, 0, 0, 0, 1).fate()).isEqualTo(Fate.IN_FLIGHT);
        assertThat(new ResultVersion(1, true, 1, 1, 0, 0).fate()).isEqualTo(Fate.IN_FLIGHT);
        assertThat(new ResultVersion(1, true, 1, 0, 0, 1).fate()).isEqualTo(Fate.OPEN);
        assertThat(new ResultVersion(1, true, 1, 0, 1, 0).fate()).isEqualTo(Fate.EXHAUSTED);
        assertThat(new ResultVersion(1, true, 0, 0, 0, 0).fate()).isEqualTo(Fate.UNADDRESSED);
        assertThat(TOLD.fate()).isEqualTo(Fate.NOTIFIED);
    }

    @Test
    void whatCameInMeanwhileIsNotJudgedByWhatTheQueuesHadBefore() {
        var before = new TransactionFacts(KEY, buffered(2, 0, closed(0, 2, 0)), Map.of(), Map.of(), Map.of());
        var after = new TransactionFacts(
                KEY,
                null,
                Map.of(0, STORED, 1, STORED),
                Map.of(0, 20L),
                Map.of(1, new ResultVersion(1, true, 0, 0, 0, 1)));

        assertThat(fates(before.later(after)))
                .containsExactly(
                        "batches 0 sealed 2",
                        "batches 0 waiting 0",
                        "persisted 0 persisted 1",
                        "scored 0 scored 1",
                        "notified 1 in_flight 1");
    }

    private static String remark(int closedWith, StoredSegment stored, long scored) {
        var facts = new TransactionFacts(
                KEY,
                buffered(closedWith, 0, closed(0, closedWith, 0)),
                Map.of(0, stored),
                Map.of(0, scored),
                Map.of(1, TOLD));
        return TransactionAccount.of(facts).stream()
                .filter(entry -> entry.equation() == Equation.PERSISTED)
                .findFirst()
                .orElseThrow()
                .remark();
    }

    private static List<String> fates(TransactionFacts facts) {
        return TransactionAccount.of(facts).stream()
                .map(entry -> entry.equation().label() + " " + entry.number() + " "
                        + entry.fate().label() + " " + entry.count())
                .toList();
    }

    private static BufferedTransaction buffered(int accepted, int waiting, ClosedSegment... closed) {
        return new BufferedTransaction(KEY, accepted, waiting, waiting, 0, List.of(closed));
    }

    private static ClosedSegment closed(int number, int batches, int listed) {
        return new ClosedSegment(number, batches, listed);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import io.rased.benchmarks.faults.check.StoredResults.Version;
import io.rased.event.TransactionKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what was acknowledged with what became of it. */
public final class Judge {
    private final Observations seen;
    private final Findings findings = new Findings();
    private final Map<TransactionKey, SentTransaction> sent = new HashMap<>();

    private Judge(Observations seen) {
        this.seen = seen;
        seen.sent().forEach(transaction -> sent.put(transaction.key(), transaction));
    }

    /** Every promise that was broken. */
    public static Findings judge(Observations seen) {
        Judge judge = new Judge(seen);
        seen.incidents().forEach(incident -> judge.findings.add(incident.promise(), 1, incident.offender()));
        seen.sent().forEach(judge::batches);
        judge.strangers();
        seen.sent().forEach(judge::results);
        judge.notifications();
        return judge.findings;
    }

    private void batches(SentTransaction transaction) {
        Map<String, StoredBatch> stored = seen.events().of(transaction.key());
        for (AcknowledgedBatch batch : transaction.batches()) {
            StoredBatch rows = stored.getOrDefault(batch.id(), new StoredBatch());
            String name = transaction.key() + " batch " + batch.id() + " of segment " + batch.segment();
            findings.add(Promise.BATCH_KEPT, rows.holds(batch.segment(), batch.events()) ? 0 : 1, name);
            findings.add(Promise.EVENT_ONCE, rows.doubled(batch.segment(), batch.events()), name);
            findings.add(Promise.EVENT_KNOWN, rows.foreign(batch.events()), name);
        }
    }

    private void strangers() {
        seen.events().transactions().forEach((key, batches) -> {
            SentTransaction transaction = sent.get(key);
            Set<String> known = transaction == null ? Set.of() : known(transaction);
            batches.forEach((id, rows) ->
                    findings.add(Promise.EVENT_KNOWN, known.contains(id) ? 0 : rows.foreign(0), key + " batch " + id));
        });
    }

    private static Set<String> known(SentTransaction transaction) {
        Set<String> known = new HashSet<>(transaction.inDoubt());
        transaction.batches().forEach(batch -> known.add(batch.id()));
        return known;
    }

    private void results(SentTransaction transaction) {
        TransactionKey key = transaction.key();
        Map<Integer, Long> scored = seen.results().segments(key);
        Map<Integer, Version> versions = seen.results().versions(key);
        Set<Integer> missing = new TreeSet<>(transaction.segments().keySet());
        missing.removeAll(scored.keySet());
        if (!transaction.inDoubt().isEmpty()) {
            return; // what it asked to be scored may not have arrived
        }
        findings.add(Promise.SEGMENT_SCORED, missing.size(), key + " segments " + missing);
        if (!missing.isEmpty()) {
            return; // the rest would say the same again
        }
        findings.add(
                Promise.VERSION_PER_SEGMENT,
                eachCoversOneMore(versions, transaction.segments().size()) ? 0 : 1,
                key + " segments " + transaction.segments().keySet() + ", versions " + versions.keySet());
        findings.add(
                Promise.EVERYTHING_SCORED,
                scored.equals(transaction.segments()) && newestCoversAll(transaction, versions) ? 0 : 1,
                key + " sent " + transaction.segments() + ", scored " + scored + ", versions " + versions);
    }

    /** Versions are numbered from 1 without a gap; only a degraded one is followed by another of the same segments. */
    private static boolean eachCoversOneMore(Map<Integer, Version> versions, int segments) {
        int number = 0;
        int covered = 0;
        boolean mayRepeat = false;
        for (Map.Entry<Integer, Version> each : new TreeMap<>(versions).entrySet()) {
            int more = each.getValue().segments() - covered;
            if (each.getKey() != ++number || !(more == 1 || more == 0 && mayRepeat)) {
                return false;
            }
            covered += more;
            mayRepeat = each.getValue().degraded();
        }
        return covered == segments;
    }

    private static boolean newestCoversAll(SentTransaction transaction, Map<Integer, Version> versions) {
        if (versions.isEmpty()) {
            return true;
        }
        long events = transaction.segments().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Version newest = new TreeMap<>(versions).lastEntry().getValue();
        return newest.segments() == transaction.segments().size() && newest.events() == events;
    }

    /** The ids of the receiver and of PostgreSQL together: one that was planned twice would come twice some day. */
    private void notifications() {
        Map<String, Set<String>> ids = new TreeMap<>();
        Set<String> arrived = new HashSet<>();
        seen.planned().forEach(delivery -> ids(ids, delivery).add(delivery.id()));
        seen.received().forEach(delivery -> {
            ids(ids, delivery).add(delivery.id());
            arrived.add(delivery.result());
        });
        ids.forEach((result, different) ->
                findings.add(Promise.ONE_WEBHOOK_ID, different.size() > 1 ? 1 : 0, result + " " + different));
        Set<String> committed = new HashSet<>();
        seen.results()
                .transactions()
                .forEach((key, versions) ->
                        versions.keySet().forEach(version -> committed.add(new Delivery(key, version, "").result())));
        new TreeSet<>(committed)
                .forEach(result -> findings.add(Promise.NOTIFIED, arrived.contains(result) ? 0 : 1, result));
        new TreeSet<>(arrived)
                .forEach(
                        result -> findings.add(Promise.NOTIFIED_OF_RESULT, committed.contains(result) ? 0 : 1, result));
    }

    private static Set<String> ids(Map<String, Set<String>> ids, Delivery delivery) {
        return ids.computeIfAbsent(delivery.result(), any -> new TreeSet<>());
    }
}

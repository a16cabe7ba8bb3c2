/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

import io.rased.buffer.BufferedTransaction;
import io.rased.buffer.BufferedTransaction.ClosedSegment;
import io.rased.persistence.cassandra.StoredSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Books a transaction: says of each batch, segment and version where it is. */
public final class TransactionAccount {
    private final TransactionFacts facts;
    private final SortedMap<Integer, ClosedSegment> closed;
    private final List<Entry> entries = new ArrayList<>();

    private TransactionAccount(TransactionFacts facts) {
        this.facts = facts;
        this.closed = facts.closed();
    }

    /** The entries; {@link Fate#OPEN} where the queues have to be asked. */
    public static List<Entry> of(TransactionFacts facts) {
        TransactionAccount account = new TransactionAccount(facts);
        if (facts.buffered() != null) {
            account.batches(facts.buffered());
        }
        facts.segments().forEach(account::segment);
        new TreeMap<>(facts.versions()).forEach(account::version);
        return account.entries;
    }

    /** The entries, each open one as {@code asked} answers. */
    public static List<Entry> of(TransactionFacts facts, UnaryOperator<Entry> asked) {
        List<Entry> known = new ArrayList<>();
        of(facts).forEach(entry -> known.add(entry.fate() == Fate.OPEN ? asked.apply(entry) : entry));
        return known;
    }

    private void batches(BufferedTransaction buffered) {
        long sealed = 0;
        for (ClosedSegment segment : buffered.closed()) {
            sealed += segment.handedOver() ? segment.batches() : segment.listed();
        }
        add(Equation.BATCHES, 0, sealed, Fate.SEALED, "");
        add(Equation.BATCHES, 0, buffered.listed(), Fate.WAITING, "");
        long missing = buffered.accepted() - sealed - buffered.listed();
        if (missing != 0) {
            String remark = "Redis remembers %d accepted batches and has %d: %d sealed, %d waiting"
                    .formatted(buffered.accepted(), sealed + buffered.listed(), sealed, buffered.listed());
            add(Equation.BATCHES, 0, missing, Fate.MISSING, remark);
        }
        if (buffered.forgotten() > 0) {
            String remark = "%d segments wait in Redis and are not in the due index: nobody will hand them over"
                    .formatted(buffered.forgotten());
            add(Equation.BATCHES, 0, 0, Fate.MISSING, remark);
        }
    }

    private void segment(int number) {
        ClosedSegment sealed = closed.get(number);
        if (sealed != null && !sealed.handedOver()) {
            add(Equation.PERSISTED, number, 1, Fate.IN_FLIGHT, "");
            add(Equation.SCORED, number, 1, Fate.IN_FLIGHT, "");
            return;
        }
        String lacking = lackingInCassandra(number, sealed == null ? 0 : sealed.batches());
        add(Equation.PERSISTED, number, 1, lacking.isEmpty() ? Fate.PERSISTED : Fate.OPEN, lacking);
        String unscored = lackingInPostgres(number);
        add(Equation.SCORED, number, 1, unscored.isEmpty() ? Fate.SCORED : Fate.OPEN, unscored);
    }

    private String lackingInCassandra(int number, int closedWith) {
        StoredSegment stored = facts.stored().get(number);
        if (stored == null) {
            return facts.scored().containsKey(number) ? "scored, and not in Cassandra" : "not in Cassandra";
        }
        if (stored.batches() < closedWith) {
            return "Cassandra has " + stored.batches() + " of its " + closedWith + " batches";
        }
        long expected = Math.max(stored.announced(), facts.scored().getOrDefault(number, 0L));
        return stored.events() == expected
                ? ""
                : "Cassandra has " + stored.events() + " events of it where " + expected + " are expected";
    }

    private String lackingInPostgres(int number) {
        if (!facts.scored().containsKey(number)) {
            return facts.stored().containsKey(number) ? "in Cassandra, and not scored" : "not scored";
        }
        // What was scored again has two versions of as many segments.
        long versions = facts.versions().values().stream()
                .mapToInt(ResultVersion::segments)
                .distinct()
                .count();
        int scored = facts.scored().size();
        return versions >= scored
                ? ""
                : "scored, but of the result versions of " + scored + " segments PostgreSQL has " + versions;
    }

    private void version(int number, ResultVersion version) {
        add(
                Equation.NOTIFIED,
                number,
                1,
                version.fate(),
                version.fate() == Fate.OPEN ? "no delivery for " + version.unplanned() + " of its endpoints" : "");
    }

    private void add(Equation equation, int number, long count, Fate fate, String remark) {
        entries.add(new Entry(equation, number, count, fate, remark));
    }
}

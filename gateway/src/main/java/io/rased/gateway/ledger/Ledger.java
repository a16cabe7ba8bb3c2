/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import io.rased.buffer.BufferedTransaction;
import io.rased.buffer.RedisCensus;
import io.rased.event.TransactionKey;
import io.rased.gateway.GatewaySettings;
import io.rased.gateway.ledger.account.Accounts;
import io.rased.gateway.ledger.account.Entry;
import io.rased.gateway.ledger.account.Fate;
import io.rased.gateway.ledger.account.TransactionAccount;
import io.rased.gateway.ledger.account.TransactionFacts;
import io.rased.queues.QueueLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Draws up the accounts of a Rased that goes on working meanwhile.
 *
 * <p>Nothing that is on its way may look lost, so the servers are asked against the direction of the data: first Redis,
 * which says what was handed over; then the stores; for what they lack, the queues; and the stores again, where what has
 * left the queues since must be. A segment is then in a queue, in a dead letter, in the store, or nowhere. It looks back as
 * far as Cassandra keeps events.
 *
 * <p>It remembers every transaction's name, about 200 bytes each, as what one server has forgotten another may know.
 * Blocks. One use, one thread.
 */
final class Ledger {
    private static final int PAGE = 200;

    private final Servers servers;
    private final QueueLog queues;
    private final GatewaySettings settings;
    private final Predicate<TransactionKey> wanted;
    private final Accounts accounts = new Accounts();
    private final Set<TransactionKey> seen = new HashSet<>();
    private final List<TransactionFacts> open = new ArrayList<>();
    private long unreadable;

    private Ledger(Servers servers, QueueLog queues, GatewaySettings settings, Predicate<TransactionKey> wanted) {
        this.servers = servers;
        this.queues = queues;
        this.settings = settings;
        this.wanted = wanted;
    }

    /**
     * What was found.
     *
     * @param accounts the equations and the gaps
     * @param unreadable messages in the queues that say of nobody what they are about
     */
    record Findings(Accounts accounts, long unreadable) {}

    /** The accounts of the transactions that are wanted; throws {@link ServersAwayException} or Kafka's own. */
    static Findings draw(Servers servers, QueueLog queues, GatewaySettings settings, Predicate<TransactionKey> wanted) {
        Ledger ledger = new Ledger(servers, queues, settings, wanted);
        ledger.buffered();
        servers.scored(ledger::forgotten);
        ledger.stored();
        ledger.settle();
        return new Findings(ledger.accounts, ledger.unreadable);
    }

    private void buffered() {
        String cursor = RedisCensus.START;
        do {
            RedisCensus.Page page = servers.buffered(cursor);
            Map<TransactionKey, BufferedTransaction> fresh = new LinkedHashMap<>();
            for (BufferedTransaction transaction : page.transactions()) {
                if (wanted.test(transaction.key()) && seen.add(transaction.key())) {
                    fresh.put(transaction.key(), transaction);
                }
            }
            book(List.copyOf(fresh.keySet()), fresh);
            cursor = page.next();
        } while (!cursor.equals(RedisCensus.START));
    }

    /** Transactions that Redis has forgotten, or never had. */
    private void forgotten(List<TransactionKey> page) {
        book(page.stream().filter(key -> wanted.test(key) && seen.add(key)).toList(), Map.of());
    }

    private void stored() {
        Set<TransactionKey> others = new LinkedHashSet<>();
        servers.stored(key -> {
            if (!seen.contains(key)) {
                others.add(key);
            }
        });
        Pages.of(List.copyOf(others), PAGE).forEach(this::forgotten);
    }

    private void book(List<TransactionKey> keys, Map<TransactionKey, BufferedTransaction> buffered) {
        for (TransactionFacts facts : servers.facts(keys, buffered)) {
            List<Entry> entries = TransactionAccount.of(facts);
            if (entries.stream().anyMatch(entry -> entry.fate() == Fate.OPEN)) {
                open.add(facts);
            } else {
                accounts.add(facts.key(), entries);
            }
        }
    }

    /**
     * Asks the queues about what is open. What seems to be missing is looked at once more, from Redis on: a transaction may
     * have begun behind the scan, or moved on between two questions, but hardly twice in the same way.
     */
    private void settle() {
        List<TransactionKey> missing = settle(this::isMissing);
        if (!missing.isEmpty()) {
            open.clear();
            Pages.of(missing, PAGE).forEach(page -> book(page, servers.buffered(page)));
            settle(entries -> false);
        }
    }

    /** Books what is open, but for what is to be {@code left}; answers that. */
    private List<TransactionKey> settle(Predicate<List<Entry>> left) {
        List<TransactionKey> again = new ArrayList<>();
        if (open.isEmpty()) {
            return again;
        }
        QueueIndex index = QueueIndex.read(queues, settings);
        unreadable = index.unreadable();
        for (List<TransactionFacts> page : Pages.of(open, PAGE)) {
            List<TransactionFacts> later =
                    servers.facts(page.stream().map(TransactionFacts::key).toList(), Map.of());
            for (int i = 0; i < page.size(); i++) {
                TransactionFacts facts = page.get(i).later(later.get(i));
                List<Entry> entries = TransactionAccount.of(facts, entry -> index.settle(facts.key(), entry));
                if (left.test(entries)) {
                    again.add(facts.key());
                } else {
                    accounts.add(facts.key(), entries);
                }
            }
        }
        return again;
    }

    private boolean isMissing(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.fate() == Fate.MISSING);
    }
}

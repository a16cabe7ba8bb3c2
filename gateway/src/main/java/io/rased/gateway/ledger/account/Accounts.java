/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

import io.rased.event.TransactionKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The accounts of all organizations, and the gaps. Not safe for threads. */
public final class Accounts {
    private final Map<String, Map<Equation, Map<Fate, Long>>> organizations = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private long transactions;

    /** Books a transaction whose entries are all known. */
    public void add(TransactionKey transaction, List<Entry> entries) {
        transactions++;
        var account = organizations.computeIfAbsent(
                transaction.organization().value(), organization -> new EnumMap<>(Equation.class));
        for (Entry entry : entries) {
            account.computeIfAbsent(entry.equation(), equation -> new EnumMap<>(Fate.class))
                    .merge(entry.fate(), entry.count(), Long::sum);
            if (entry.fate() == Fate.MISSING) {
                gaps.add(new Gap(transaction, entry));
            }
        }
    }

    /** How many transactions were booked. */
    public long transactions() {
        return transactions;
    }

    /** Every organization that has a transaction, in order. */
    public Set<String> organizations() {
        return organizations.keySet();
    }

    /** What is missing, in the order in which it was booked. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** A part of an equation of an organization. */
    public long part(String organization, Equation equation, Fate fate) {
        return organizations
                .getOrDefault(organization, Map.of())
                .getOrDefault(equation, Map.of())
                .getOrDefault(fate, 0L);
    }

    /** A part of an equation of all organizations. */
    public long part(Equation equation, Fate fate) {
        return organizations.keySet().stream()
                .mapToLong(organization -> part(organization, equation, fate))
                .sum();
    }

    /** The left side of an equation of an organization: all its parts, and what is missing. */
    public long whole(String organization, Equation equation) {
        return organizations.getOrDefault(organization, Map.of()).getOrDefault(equation, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The left side of an equation of all organizations. */
    public long whole(Equation equation) {
        return organizations.keySet().stream()
                .mapToLong(organization -> whole(organization, equation))
                .sum();
    }
}

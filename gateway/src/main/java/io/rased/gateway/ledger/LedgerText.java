/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import io.rased.gateway.ledger.account.Accounts;
import io.rased.gateway.ledger.account.Equation;
import io.rased.gateway.ledger.account.Fate;
import io.rased.gateway.ledger.account.Gap;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the ledger for people: a table for each equation, the gaps, and the verdict. */
final class LedgerText {
    /** Enough to look into; {@code --json} has all. */
    private static final int GAPS_SHOWN = 100;

    private static final String ALL = "all";

    private final Ledger.Findings findings;
    private final Accounts accounts;
    private final PrintStream out;

    private LedgerText(Ledger.Findings findings, PrintStream out) {
        this.findings = findings;
        this.accounts = findings.accounts();
        this.out = out;
    }

    static void print(Ledger.Findings findings, PrintStream out) {
        new LedgerText(findings, out).print();
    }

    private void print() {
        for (Equation equation : Equation.values()) {
            table(equation);
        }
        List<Gap> gaps = accounts.gaps();
        gaps.stream().limit(GAPS_SHOWN).forEach(gap -> out.println("GAP  " + gap.line()));
        if (gaps.size() > GAPS_SHOWN) {
            out.printf("GAP  and %,d more; --json names all%n", gaps.size() - GAPS_SHOWN);
        }
        if (findings.unreadable() > 0) {
            out.printf(
                    "%,d messages in the queues or dead letters can't be read, and are counted nowhere.%n",
                    findings.unreadable());
        }
        out.println();
        out.printf(
                "%s: %,d transactions.%n",
                gaps.isEmpty() ? "The ledger balances" : String.format("%,d gaps", gaps.size()),
                accounts.transactions());
    }

    private void table(Equation equation) {
        List<String> head = new ArrayList<>(List.of(equation.label(), equation.whole()));
        equation.parts().forEach(part -> head.add(part.label().replace('_', ' ')));
        head.add(Fate.MISSING.label());
        row(head);
        row(numbers(ALL, equation));
        if (accounts.organizations().size() > 1) {
            accounts.organizations().forEach(organization -> row(numbers(organization, equation)));
        }
        out.println();
    }

    private List<String> numbers(String organization, Equation equation) {
        boolean all = organization.equals(ALL);
        List<String> cells = new ArrayList<>(List.of(organization));
        cells.add(text(all ? accounts.whole(equation) : accounts.whole(organization, equation)));
        List<Fate> parts = new ArrayList<>(equation.parts());
        parts.add(Fate.MISSING);
        for (Fate part : parts) {
            cells.add(text(all ? accounts.part(equation, part) : accounts.part(organization, equation, part)));
        }
        return cells;
    }

    private static String text(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void row(List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s", cells.get(0)));
        for (String cell : cells.subList(1, cells.size())) {
            line.append(String.format(Locale.ROOT, " %14s", cell));
        }
        out.println(line);
    }
}

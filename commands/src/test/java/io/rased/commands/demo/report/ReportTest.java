/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.commands.demo.client.ScoredResult;
import io.rased.commands.demo.client.SessionOutcome;
import io.rased.commands.demo.receiver.WebhookPost;
import io.rased.commands.demo.session.Truth;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void aTableLinesUpTextsLeftAndNumbersRight() {
        Table table = new Table("name", ">ms");
        table.add("a", "1000.5");
        table.add("longer", "2");

        assertThat(table.lines())
                .containsExactly("name        ms", "------  ------", "a       1000.5", "longer       2");
        assertThatThrownBy(() -> table.add("one")).hasMessageContaining("1 cells in a table of 2 columns");
    }

    @Test
    void aGoodRunHasNoFaultsAndAnAucWithoutUnscoredSessions() {
        Report report = report(
                List.of(
                        outcome("h", "human", 0.1, null),
                        outcome("b", "bot:x", 0.9, null),
                        outcome("n", "bot:x", null, null)),
                List.of("h", "b", "n"));

        assertThat(report.isGood()).isTrue();
        assertThat(print(report, false))
                .contains("AUC of the bot score against the truth: 1.0000 (1 bots, 1 humans)")
                .contains("–(too_few_moves)")
                .contains("3 transactions: 3 with a result, 3 notified exactly once")
                .doesNotContain("Not every transaction");
    }

    @Test
    void saysWhichWereNotScoredOrNotNotifiedOnce() {
        Report report = report(
                List.of(
                        outcome("good", "human", 0.1, null),
                        outcome("silent", "human", 0.2, null),
                        outcome("lost", "human", null, "no result")),
                List.of("good"));

        assertThat(report.isGood()).isFalse();
        assertThat(report.faults()).contains("silent, version 1: notified never", "lost: no result");
        assertThat(print(report, false)).contains("Not every transaction was scored and notified exactly once:");
    }

    @Test
    void showsTwentyLinesWithWhatWentWrongFirstAndAllOnDemand() {
        List<String> names =
                IntStream.range(0, 30).mapToObj(i -> "txn-" + (100 + i)).toList();
        Report report = report(
                names.stream().map(name -> outcome(name, "human", 0.1, null)).toList(), names.subList(0, 29));

        String some = print(report, false);

        assertThat(some.lines().filter(line -> line.startsWith("txn-"))).hasSize(20);
        assertThat(some.lines().filter(line -> line.startsWith("txn-")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("txn-129"));
        assertThat(some).contains("and 10 more, which --all shows");
        assertThat(print(report, true).lines().filter(line -> line.startsWith("txn-")))
                .hasSize(30);
    }

    private static Report report(List<SessionOutcome> outcomes, List<String> notified) {
        Map<String, Integer> versions = new HashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.failure() == null)
                .forEach(outcome -> versions.put(outcome.transaction(), 1));
        List<WebhookPost> posts = notified.stream()
                .map(name -> new WebhookPost("msg_" + name, name, 1, name, Instant.EPOCH))
                .toList();
        return new Report(outcomes, new Notifications(versions, posts), List.of(), Measurements.none());
    }

    private static SessionOutcome outcome(String name, String label, @Nullable Double score, @Nullable String failure) {
        ScoredResult result = new ScoredResult(
                1, 1, 10, score, score == null ? "too_few_moves" : "", "LOW", "trigger_flag", Instant.EPOCH);
        return new SessionOutcome(
                name, new Truth(label), 1, 0, 10, failure == null ? result : null, 1_000_000, failure);
    }

    private static String print(Report report, boolean all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.print(all, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.commands.demo.recorded.RecordedSessions;
import io.rased.commands.demo.report.ProgressDisplay;
import io.rased.commands.demo.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to the verdict; the gateway is a stand-in that misbehaves as told. */
class DemoRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Longer than a machine stands still in the midst of webhooks. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private static final Duration SHORT_QUIET = Duration.ofMillis(300);

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void writeSevenSessions() throws Exception {
        file = directory.resolve("sessions.csv");
        String rows = IntStream.range(0, 7 * 120)
                .mapToObj(i -> "d,,s" + i / 120 + "," + (i / 120 % 2 == 0 ? "human" : "bot:x") + ",," + i + ",1,2,move")
                .collect(Collectors.joining("\n"));
        Files.writeString(file, "dataset,subject,session,label,split,t_ms,x,y,event\n" + rows);
    }

    @Test
    void isGoodWhenAllIsScoredAndNotifiedOnce() throws Exception {
        Report report = run(transaction -> 1, PATIENCE, SHORT_QUIET);

        assertThat(report.faults()).isEmpty();
        assertThat(report.outcomes()).hasSize(7).allSatisfy(outcome -> {
            assertThat(outcome.accepted()).isEqualTo(3);
            assertThat(outcome.events()).isEqualTo(120);
        });
        assertThat(report.notifications().once()).isEqualTo(7);
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("100 % of 840 events posted");
    }

    @Test
    void isBadWhenOneIsNotifiedTwice() throws Exception {
        Report report = run(transaction -> transaction.contains("0003") ? 2 : 1, PATIENCE, QUIET);

        assertThat(report.isGood()).isFalse();
        assertThat(report.faults())
                .containsExactly("demo-0003-d-s2, version 1: notified 2 times, under one webhook-id");
    }

    @Test
    void isBadWhenOneIsNotNotified() throws Exception {
        Report report = run(transaction -> transaction.contains("0007") ? 0 : 1, QUIET, SHORT_QUIET);

        assertThat(report.isGood()).isFalse();
        assertThat(report.faults()).containsExactly("demo-0007-d-s6, version 1: notified never");
    }

    private Report run(ToIntFunction<String> webhooks, Duration notificationQuiet, Duration doublesQuiet)
            throws Exception {
        var options = new DemoOptions(3, PATIENCE, notificationQuiet, doublesQuiet);
        try (StandInGateway gateway = new StandInGateway(webhooks);
                RecordedSessions sessions = RecordedSessions.open(file)) {
            gateway.start();
            return new DemoRun(gateway.url(), "org", "key", options, InstantSource.system())
                    .run(
                            sessions,
                            ProgressDisplay.of(
                                    new PrintStream(progress, true, StandardCharsets.UTF_8),
                                    false,
                                    sessions.events(),
                                    sessions.sessions()));
        }
    }
}

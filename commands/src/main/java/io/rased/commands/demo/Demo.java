/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import io.rased.commands.demo.client.GatewayException;
import io.rased.commands.demo.recorded.RecordedSessions;
import io.rased.commands.demo.report.ProgressDisplay;
import io.rased.commands.demo.report.Report;
import io.rased.commands.demo.session.SessionSource;
import io.rased.commands.fault.UserMistake;
import io.rased.commands.up.DemoOrganization;
import io.rased.commands.up.InterruptOnExit;
import io.rased.commands.up.RunningRased;
import io.rased.commands.up.UpOptions;
import io.rased.stack.ConsoleProgress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rased demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "The main job in one go: brings everything up, posts sessions as an SDK would,",
            "hears the webhooks with a receiver of its own, and prints what each session was",
            "scored, and how long it took.",
            "",
            "Exits 0 only if every transaction was scored and notified exactly once, else 1.",
            ""
        })
public final class Demo implements Callable<Integer> {
    private static final int MOST_SESSIONS = 2_000;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "Replay recorded sessions: CSV, gzipped or plain, with the columns dataset,subject,session,"
                            + "label,split,t_ms,x,y,event, where label is human or bot:<family>. Default: sessions are generated.")
    private @Nullable Path data;

    @Option(names = "--seed", paramLabel = "N", description = "Of the generated sessions. Default: 1.")
    private @Nullable Long seed;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            description = "How many to generate, half of them bots. Default: 24.")
    private @Nullable Integer sessions;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "8",
            description = "Sessions posted at once. Default: ${DEFAULT-VALUE}.")
    private int parallel;

    @Option(names = "--all", description = "Print every transaction, not only 20.")
    private boolean all;

    @Option(names = "--keep", description = "Leave everything up at the end, to look around, until Ctrl-C.")
    private boolean keep;

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintStream out = System.out;
        try (SessionSource source = source()) {
            out.println(source.description());
            out.printf(Locale.ROOT, "%,d sessions, %,d events%n%n", source.sessions(), source.events());
            return run(source, out);
        }
    }

    private SessionSource source() {
        if (parallel < 1 || parallel > 256) {
            throw new UserMistake("--parallel " + parallel + " is not possible. Give a number from 1 to 256.");
        }
        if (data == null) {
            int count = sessions == null ? 24 : sessions;
            if (count < 2 || count > MOST_SESSIONS) {
                throw new UserMistake(
                        "--sessions " + count + " is not possible. Give a number from 2 to " + MOST_SESSIONS + ".");
            }
            return GeneratedSessions.of(seed == null ? 1 : seed, count);
        }
        if (seed != null || sessions != null) {
            throw new UserMistake("--seed and --sessions are for generated sessions. Leave them out with --data.");
        }
        return RecordedSessions.open(data);
    }

    /** Nobody needs to know the port of a gateway that is gone in a minute; one that is kept has the usual one. */
    private UpOptions up() {
        return keep ? UpOptions.defaults() : new UpOptions(null, 0, null, 1, null);
    }

    private int run(SessionSource source, PrintStream out) throws InterruptedException, IOException {
        boolean terminal = System.console() != null;
        // The signal's thread only interrupts: this thread started everything, and ends it in order.
        try (InterruptOnExit exit = InterruptOnExit.install();
                RunningRased rased = RunningRased.start(up(), new ConsoleProgress(out, terminal), out)) {
            DemoOrganization organization = rased.ready().organizations().get(0);
            out.println();
            Report report = new DemoRun(
                            rased.ready().gateway(),
                            organization.id(),
                            organization.apiKey(),
                            DemoOptions.parallel(parallel),
                            InstantSource.system())
                    .run(source, ProgressDisplay.of(out, terminal, source.events(), source.sessions()));
            report.print(all, out);
            NextSteps.print(report, rased, keep, out);
            if (keep) {
                new CountDownLatch(1).await();
            }
            return report.isGood() ? 0 : 1;
        } catch (GatewayException e) {
            throw new UserMistake("The demo could not begin: " + e.getMessage(), e);
        }
    }
}

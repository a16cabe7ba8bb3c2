/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.commands.fault.UserMistake;
import io.rased.stack.ConsoleProgress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rased up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts real Redis, Kafka, Cassandra and PostgreSQL and the gateway, and keeps them up until Ctrl-C.",
            "",
            "A process that dies is started again within 15 s on the same port and data.",
            "When this command ends, however it ends, nothing of it is left running.",
            ""
        })
public final class Up implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep data, keys and ports in this directory, over restarts. Default: a temporary directory.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The gateway's public port; 0 for that of the last run on the same data or any free one."
                    + " Default: that of the last run, 8080, or a free one where it is taken.")
    private @Nullable Integer port;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration of the gateway, YAML. Addresses of servers in it are not used.")
    private @Nullable Path configuration;

    @Option(
            names = "--gateways",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many gateway processes. Default: ${DEFAULT-VALUE}.")
    private int gateways = 1;

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write addresses, keys and pids to this file, as JSON, when all is up.")
    private @Nullable Path readyFile;

    @Override
    public Integer call() throws InterruptedException {
        if (port != null && (port < 0 || port > 65535)) {
            throw new UserMistake("--port " + port + " is no port. Give one from 1 to 65535, or 0 for any free one.");
        }
        if (gateways < 1 || gateways > 16) {
            throw new UserMistake("--gateways " + gateways + " is not possible. Give a number from 1 to 16.");
        }
        PrintStream out = System.out;
        UpOptions options = new UpOptions(data, port, configuration, gateways, readyFile);
        // The signal's thread only interrupts: this thread started everything, and ends it in order.
        try (InterruptOnExit exit = InterruptOnExit.install();
                RunningRased rased =
                        RunningRased.start(options, new ConsoleProgress(out, System.console() != null), out)) {
            Summary.print(rased.ready(), rased.directory(), out);
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            out.println("Rased has ended.");
        }
        return 0;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.replay;

import io.rased.config.InvalidConfigurationException;
import io.rased.event.QueueName;
import io.rased.gateway.GatewaySettings;
import io.rased.gateway.QuietDrivers;
import io.rased.queues.DeadLetter;
import io.rased.queues.KafkaSettings;
import io.rased.queues.QueueLog;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased replay}: shows dead letters, or puts them back into their queues. */
@Command(
        name = "rased replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Puts what could not be processed back into its queue, once its cause is mended. Nothing takes effect twice:",
            "stores and webhooks know what they have, so a letter may be put back again.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 Kafka can't be used, 2 wrong command line.",
            "",
            "  rased replay --config rased.yaml --list",
            "  rased replay --config rased.yaml --queue ai_processing_queue --at 3:17",
            "  rased replay --config rased.yaml --reason 'row is too large'"
        })
public final class Replay implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The gateway's configuration.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path config;

    @Option(names = "--list", description = "Only show the letters that are meant.")
    private boolean list;

    @Option(names = "--queue", paramLabel = "TOPIC", description = "Letters of this queue. Default: of all.")
    private @Nullable String queue;

    @Option(
            names = "--at",
            paramLabel = "P:FROM[-TO]",
            description = "One letter of the queue, by partition and offset, or a range.")
    private @Nullable String range;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Letters whose reason contains this.")
    private @Nullable String reason;

    @Option(names = "--all", description = "All letters of the queue or queues.")
    private boolean all;

    private Replay() {}

    /** The process's entry. */
    public static void main(String[] arguments) {
        QuietDrivers.install();
        System.exit(new CommandLine(new Replay()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            if (!list && !all && range == null && reason == null) {
                throw new IllegalArgumentException(
                        "Which letters? Give --at, --reason or --all; --list shows what there is.");
            }
            Selection selection = Selection.of(queue, range, reason);
            return run(selection, GatewaySettings.read(config).kafka());
        } catch (InvalidConfigurationException wrong) {
            System.err.println(wrong.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (KafkaException | ExecutionException away) {
            System.err.println("Kafka can't be used (" + away.getMessage()
                    + "). Is it up, and is kafka.bootstrapServers right? rased doctor tells more.");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int run(Selection selection, KafkaSettings kafka) throws InterruptedException, ExecutionException {
        try (QueueLog log = QueueLog.open(kafka)) {
            List<DeadLetter> meant = new ArrayList<>();
            for (QueueName name : selection.queues()) {
                log.deadLetters(name, letter -> {
                    if (selection.includes(letter)) {
                        meant.add(letter);
                    }
                });
            }
            for (DeadLetter letter : meant) {
                if (!list) {
                    log.publish(letter.queue(), letter.message()).get();
                }
                print(letter, System.out);
            }
            System.out.println(
                    meant.size() + (meant.size() == 1 ? " letter" : " letters") + (list ? "." : " put back."));
            return CommandLine.ExitCode.OK;
        }
    }

    private static void print(DeadLetter letter, PrintStream out) {
        out.printf(
                "%s %d:%d  %s  %s to %s, %s attempts: %s%n",
                letter.queue().topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.firstFailedAt(),
                letter.lastFailedAt(),
                letter.attempts(),
                letter.reason());
    }
}

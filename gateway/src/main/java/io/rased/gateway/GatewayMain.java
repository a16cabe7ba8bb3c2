/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.rased.config.InvalidConfigurationException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased run}: a gateway against servers that exist. Runs until it is told to stop. */
@Command(
        name = "rased run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs a gateway against servers that exist, until it gets a SIGTERM.",
        footer = {
            "",
            "Every key of the file is also an environment variable that wins: trigger.maxAge is RASED_TRIGGER_MAXAGE.",
            "Exit codes: 0 stopped or checked, 1 did not start or has faults, 2 wrong command line."
        })
public final class GatewayMain implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(GatewayMain.class);
    private static final long STOP_SECONDS = 20;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration in YAML; without it, defaults and environment.")
    private @Nullable Path config;

    @Option(
            names = "--roles",
            paramLabel = "ROLE,...",
            defaultValue = "ingestion,trigger,persistence,ai,notify,results",
            description = "What this process does. Default: all, ${DEFAULT-VALUE}.")
    private String roles = "";

    @Option(names = "--check-config", description = "Only read the configuration, say what is wrong with it, and end.")
    private boolean checkConfig;

    private GatewayMain() {}

    /** The process's entry. */
    public static void main(String[] arguments) {
        // The inference library would report its use to its makers.
        System.setProperty("OPT_OUT_TRACKING", "true");
        int code = new CommandLine(new GatewayMain()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            GatewaySettings settings = GatewaySettings.read(config);
            Set<Role> asked = RoleNames.parse(roles);
            return checkConfig ? 0 : run(settings, asked);
        } catch (InvalidConfigurationException | IllegalArgumentException wrong) {
            return refuse(String.valueOf(wrong.getMessage()));
        }
    }

    private int run(GatewaySettings settings, Set<Role> asked) throws InterruptedException {
        var halves = new Halves(settings.vertx(), settings.publicEventLoops());
        var gateway = new Gateway(halves, settings, asked);
        var stopped = new CountDownLatch(1);
        var failed = new CountDownLatch(1);
        gateway.start()
                .onSuccess(ports -> {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway), "stop"));
                    log.atInfo()
                            .addKeyValue("publicPort", ports.publicPort())
                            .addKeyValue("managementPort", ports.managementPort())
                            .addKeyValue("roles", asked)
                            .log("Rased is up");
                })
                .onFailure(failure -> {
                    refuse(explain(failure));
                    halves.close().onComplete(closed -> {
                        failed.countDown();
                        stopped.countDown();
                    });
                });
        stopped.await();
        return failed.getCount() == 0 ? 1 : 0;
    }

    private static String explain(Throwable failure) {
        if (failure instanceof StartupException refusal) {
            return String.valueOf(refusal.getMessage());
        }
        log.atError().setCause(failure).log("Rased did not start");
        return "Rased does not start: " + failure.getMessage();
    }

    private static void stop(Gateway gateway) {
        var down = new CountDownLatch(1);
        gateway.stop().onComplete(done -> down.countDown());
        try {
            if (down.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.info("Rased has stopped");
            } else {
                log.warn("Stopped after {} s with work in flight; its leases will be taken over", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For people who start it: on standard error, as it is, not as a log line. */
    private static int refuse(String message) {
        System.err.println(message);
        return 1;
    }
}

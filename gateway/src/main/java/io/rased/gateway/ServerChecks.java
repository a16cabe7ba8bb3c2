/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.rased.gateway.check.CassandraCheck;
import io.rased.gateway.check.Finding;
import io.rased.gateway.check.KafkaCheck;
import io.rased.gateway.check.PostgresCheck;
import io.rased.gateway.check.RedisCheck;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Asks every server that is needed, all at once, so that one answer lists all that is wrong. */
public final class ServerChecks {
    /**
     * A process that has just started loads the drivers' classes on the event loop that times the connection: with all
     * checks at once on two busy cores that alone takes seconds. What is asked again finds them loaded.
     */
    private static final int ATTEMPTS = 3;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private ServerChecks() {}

    /** What was found, in the servers' order. Never fails. */
    public static Future<List<Finding>> run(Vertx vertx, GatewaySettings settings, Set<Server> needed) {
        List<Future<List<Finding>>> checks = new ArrayList<>();
        for (Server server : Server.values()) {
            if (needed.contains(server)) {
                checks.add(check(vertx, settings, server, ATTEMPTS));
            }
        }
        return Future.all(checks).map(all -> {
            List<Finding> findings = new ArrayList<>();
            all.<List<Finding>>list().forEach(findings::addAll);
            return findings;
        });
    }

    private static Future<List<Finding>> check(Vertx vertx, GatewaySettings settings, Server server, int attempts) {
        return check(vertx, settings, server)
                .compose(findings -> attempts > 1 && hasFault(findings)
                        ? vertx.timer(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                                .compose(paused -> check(vertx, settings, server, attempts - 1))
                        : Future.succeededFuture(findings));
    }

    private static boolean hasFault(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.FAULT);
    }

    private static Future<List<Finding>> check(Vertx vertx, GatewaySettings settings, Server server) {
        return switch (server) {
            case REDIS -> RedisCheck.run(vertx, settings.redis());
            case KAFKA -> KafkaCheck.run(vertx, settings.kafka());
            case CASSANDRA -> CassandraCheck.run(vertx, settings.cassandra());
            case POSTGRES -> PostgresCheck.run(vertx, settings.postgres());
        };
    }
}

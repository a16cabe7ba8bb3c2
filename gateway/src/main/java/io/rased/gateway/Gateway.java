/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.rased.gateway.check.Finding;
import io.rased.http.Closing;
import io.rased.http.management.ManagementPort;
import io.rased.relational.Migrations;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process of Rased: checks its servers, starts its roles, opens its ports, and stops in the reverse order.
 */
public final class Gateway {
    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    /** The last station first, so that nobody is sent work before he is up; the front door opens last. */
    private static final List<Role> START_ORDER =
            List.of(Role.NOTIFY, Role.AI, Role.PERSISTENCE, Role.TRIGGER, Role.RESULTS, Role.INGESTION);

    private final Halves halves;
    private final GatewaySettings settings;
    private final Set<Role> roles;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Closing closing = new Closing();

    /**
     * @param halves run everything
     * @param settings all settings
     * @param roles what this process does; not empty
     */
    Gateway(Halves halves, GatewaySettings settings, Set<Role> roles) {
        this.halves = halves;
        this.settings = settings;
        this.roles = EnumSet.copyOf(roles);
    }

    /**
     * Starts.
     *
     * @return the ports, when everything is up; fails with {@link StartupException} if a server can't be used, or with
     *     what kept a role from starting
     */
    public Future<Ports> start() {
        var rehearsal = new Rehearsal(settings, roles);
        return ServerChecks.run(rehearsal.stage(), settings, servers())
                .compose(this::judge)
                .compose(good -> migrate())
                .compose(migrated -> rehearsal.run())
                .eventually(rehearsal::end)
                .compose(rehearsed -> halves.front().executeBlocking(() -> {
                    ProcessMetrics.bind(meters);
                    // The JWT provider reads its keys and looks for algorithms: not on an event loop.
                    return Shared.create(halves.front(), settings, meters);
                }))
                .compose(this::open);
    }

    private Future<Ports> open(Shared shared) {
        var management = new ManagementPort(settings.management(), shared.health(), meters);
        return closeLater(halves.deployInFront(management))
                .compose(up -> startRoles(shared))
                .compose(up -> openPublicPort(shared))
                .map(publicPort -> {
                    closing.add(() -> shared.port().close(halves.front()));
                    closing.add(() -> {
                        management.accepting(false);
                        return Future.succeededFuture();
                    });
                    management.accepting(true);
                    return new Ports(publicPort, management.port());
                });
    }

    private Set<Server> servers() {
        Set<Server> needed = EnumSet.noneOf(Server.class);
        roles.forEach(role -> needed.addAll(role.needs()));
        return needed;
    }

    private Future<Void> judge(List<Finding> findings) {
        List<Finding> faults = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                .toList();
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .forEach(finding ->
                        log.atWarn().addKeyValue("server", finding.server()).log(finding.line()));
        return faults.isEmpty() ? Future.succeededFuture() : Future.failedFuture(new StartupException(faults));
    }

    private Future<Void> migrate() {
        return servers().contains(Server.POSTGRES)
                ? halves.front().executeBlocking(() -> {
                    Migrations.migrate(settings.postgres());
                    return null;
                })
                : Future.succeededFuture();
    }

    private Future<Void> startRoles(Shared shared) {
        Future<Void> started = Future.succeededFuture();
        for (Role role : START_ORDER) {
            if (roles.contains(role)) {
                started = started.compose(
                        before -> closeLater(halves.deploy(role, Roles.create(role, settings, shared))));
            }
        }
        return started;
    }

    private Future<Void> closeLater(Future<Halves.Deployed> deployment) {
        return deployment.onSuccess(deployed -> closing.add(deployed::undeploy)).mapEmpty();
    }

    private Future<Integer> openPublicPort(Shared shared) {
        if (!shared.port().isUsed()) {
            return Future.succeededFuture(-1);
        }
        return shared.port().open(halves.front(), settings.ingestion().publicPort(), settings.publicEventLoops());
    }

    /**
     * Stops: says that it isn't ready, answers what has been asked, closes the public port, then the roles, the front
     * door's first. Completes when all is down, on no event loop: there is none any more.
     */
    public Future<Void> stop() {
        Promise<Void> down = Promise.promise();
        closing.close().onComplete(closed -> halves.close().onComplete(down));
        return down.future();
    }

    /**
     * Where a gateway listens.
     *
     * @param publicPort the public port; -1 if no role of the process has routes
     * @param managementPort the operators' port
     */
    public record Ports(int publicPort, int managementPort) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The process's one public port. Roles mount their routes while they start; the gateway opens it when all of them are
 * up, so that no request meets half a gateway. Every event loop has a server of its own on the shared port.
 */
public final class PublicPort {
    private final List<RouteSet> routeSets = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable String> deployment = new AtomicReference<>();

    /** Adds a role's routes; has an effect until the port opens. */
    public void mount(RouteSet routes) {
        routeSets.add(routes);
    }

    /** Tells whether any role of this process has public routes. */
    public boolean isUsed() {
        return !routeSets.isEmpty();
    }

    /**
     * Opens the port.
     *
     * @param vertx runs the servers
     * @param settings where to listen
     * @param eventLoops how many servers; each has an event loop of its own if there are as many
     * @return the port's number; fails if it is taken or a role's routes can't be mounted
     */
    public Future<Integer> open(Vertx vertx, PublicPortSettings settings, int eventLoops) {
        var acceptor = new Acceptor();
        var port = Promise.<Integer>promise();
        return vertx.deployVerticle(
                        // In one deployment, whose servers get event loops one after the other: each another one.
                        () -> new PublicServer(settings, List.copyOf(routeSets), acceptor, port),
                        new DeploymentOptions().setInstances(eventLoops))
                .onSuccess(deployment::set)
                .compose(all -> port.future());
    }

    /**
     * Takes no more connections, sends clients elsewhere, and completes when they have left and what has been asked is
     * answered; after the settings' times at the latest.
     */
    public Future<Void> close(Vertx vertx) {
        String servers = deployment.getAndSet(null);
        return servers == null ? Future.succeededFuture() : vertx.undeploy(servers);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The process's one public port. Roles mount their routes while they start; the gateway opens it when all of them are
 * up, so that no request meets half a gateway. Every event loop has a server of its own on the shared port.
 */
public final class PublicPort {
    private final List<RouteSet> routeSets = new CopyOnWriteArrayList<>();
    private final List<String> servers = new CopyOnWriteArrayList<>();

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
     * @param eventLoops how many servers
     * @return the port's number; fails if it is taken or a role's routes can't be mounted
     */
    public Future<Integer> open(Vertx vertx, PublicPortSettings settings, int eventLoops) {
        // Port 0 means any free one: the first server finds it, the others share it.
        var port = new AtomicInteger(settings.port());
        Future<?> opened = Future.succeededFuture();
        for (int i = 0; i < eventLoops; i++) {
            opened = opened.compose(
                    before -> vertx.deployVerticle(new PublicServer(settings, List.copyOf(routeSets), port))
                            .onSuccess(servers::add));
        }
        return opened.map(all -> port.get());
    }

    /**
     * Takes no more connections, sends clients elsewhere, and completes when they have left and what has been asked is
     * answered; after the settings' times at the latest.
     */
    public Future<Void> close(Vertx vertx) {
        List<Future<Void>> closed = servers.stream().map(vertx::undeploy).toList();
        servers.clear();
        return Future.join(closed).mapEmpty();
    }
}

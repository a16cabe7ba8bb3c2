/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks the platform, hosts file and all, on a few workers of its own: a name server that doesn't answer takes up a
 * worker for seconds, and nothing else. Safe on any thread.
 */
public final class PlatformResolver implements HostResolver {
    private static final int WORKERS = 16;
    private static final long TIMEOUT_SECONDS = 5;

    private final WorkerExecutor workers;

    /** @param vertx owns the workers; all resolvers of one Vert.x share them */
    public PlatformResolver(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("webhook-names", WORKERS, 1, TimeUnit.MINUTES);
    }

    @Override
    public Future<List<InetAddress>> resolve(String host) {
        return workers.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false)
                .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Gives the workers back. */
    public Future<Void> close() {
        return workers.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.TimeUnit;

/**
 * The two halves of a process, each with event loops and workers of its own: what clients wait for, and what has a queue
 * before it (docs/adr/0008). When there is not processor enough for both, the second waits: its threads have the lowest
 * priority, which means something to the kernel under {@code -XX:ThreadPriorityPolicy=1}.
 */
final class Halves {
    private final Vertx front;
    private final Vertx behind;

    /**
     * Starts both.
     *
     * @param publicEventLoops how many of the first half's are for the public port
     */
    Halves(VertxSettings settings, int publicEventLoops) {
        // As many again, so that the roles and the management port need not all be on those of clients.
        int eventLoops = 2 * publicEventLoops;
        front = Vertx.vertx(options(settings).setEventLoopPoolSize(eventLoops));
        // All of them start here, and not when something is first deployed from a thread of the other half: a
        // thread inherits the priority of the one that starts it.
        front.deployVerticle(() -> new VerticleBase() {}, new DeploymentOptions().setInstances(eventLoops));
        behind = Vertx.vertx(options(settings));
    }

    /** What runs everything that a client waits for. */
    Vertx front() {
        return front;
    }

    /** Deploys a role where it belongs. */
    Future<Deployed> deploy(Role role, Deployable verticle) {
        return role.isBehindTheQueues() ? deploy(behind, new LowPriority(verticle)) : deployInFront(verticle);
    }

    /** Deploys what serves clients or operators. */
    Future<Deployed> deployInFront(Deployable verticle) {
        return deploy(front, verticle);
    }

    private static Future<Deployed> deploy(Vertx half, Deployable verticle) {
        return half.deployVerticle(verticle).map(id -> new Deployed(half, id));
    }

    /** Ends both. Completes on no event loop: there is none any more. */
    Future<Void> close() {
        return Future.join(front.close(), behind.close()).mapEmpty();
    }

    private static VertxOptions options(VertxSettings settings) {
        long milliseconds = settings.maxEventLoopTime().toMillis();
        return new VertxOptions()
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                .setMaxEventLoopExecuteTime(milliseconds)
                .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                .setBlockedThreadCheckInterval(milliseconds)
                // With the stack of what it was busy with: a warning without it can't be acted on.
                .setWarningExceptionTimeUnit(TimeUnit.MILLISECONDS)
                .setWarningExceptionTime(milliseconds);
    }

    /** Something that runs, and where. */
    record Deployed(Vertx half, String id) {
        Future<Void> undeploy() {
            return half.undeploy(id);
        }
    }

    /** Gives its event loop the lowest priority; the workers and clients' threads that it starts inherit that. */
    private record LowPriority(Deployable verticle) implements Deployable {
        @Override
        public Future<?> deploy(Context context) throws Exception {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            return verticle.deploy(context);
        }

        @Override
        public Future<?> undeploy(Context context) throws Exception {
            return verticle.undeploy(context);
        }
    }
}

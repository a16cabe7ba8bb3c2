/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** What the two servers' processes have in common, so that nothing else differs. */
final class ServerMain {
    private ServerMain() {}

    static void run(String[] arguments, Server server) {
        int port = Integer.parseInt(arguments[0]);
        int eventLoops = Integer.parseInt(arguments[1]);
        server.start(Vertx.vertx(), BenchSettings.read(), port, eventLoops).onFailure(failure -> {
            System.err.println(failure); // the launcher shows the log's end: a line says more there than a trace
            System.exit(1);
        });
    }

    /** Starts to listen on the port, on as many event loops. */
    interface Server {
        Future<Integer> start(Vertx vertx, BenchSettings settings, int port, int eventLoops);
    }
}

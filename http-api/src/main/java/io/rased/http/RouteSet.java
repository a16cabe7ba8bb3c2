/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The routes that a role adds to the public port. */
public interface RouteSet {
    /**
     * Mounts the routes. Called once for each event loop of the port, on that loop, before the port opens: clients that
     * are opened here belong to the loop, and serve its requests without a hop.
     *
     * @param closing gets what is opened here; closed after the last request on the loop was answered
     * @return completes when the routes may be called; its failure keeps the port closed
     */
    Future<Void> mount(Vertx vertx, Api api, Closing closing);
}

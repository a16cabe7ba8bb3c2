/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface HostResolver {
    /**
     * Looks a name up; a literal address is its own answer.
     *
     * @return at least one address; fails with {@link java.net.UnknownHostException}, or with
     *     {@link java.util.concurrent.TimeoutException} after a bounded time
     */
    Future<List<InetAddress>> resolve(String host);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.proxy.TcpProxy;
import io.rased.stack.Detour;
import io.rased.stack.ServerName;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** A proxy before each server, through which the gateways reach it. Safe on any thread. */
public final class Proxies implements Detour, AutoCloseable {
    private final Map<String, TcpProxy> byServer = new ConcurrentHashMap<>();

    @Override
    public int around(ServerName server, int own) throws IOException {
        TcpProxy proxy = TcpProxy.start(own, ThreadLocalRandom.current());
        byServer.put(server.label(), proxy);
        return proxy.port();
    }

    TcpProxy before(String server) {
        return Objects.requireNonNull(byServer.get(server));
    }

    /** Whether each of them has connections: that the gateways do go through them. */
    public boolean areUsed() {
        return !byServer.isEmpty() && byServer.values().stream().allMatch(proxy -> proxy.connections() > 0);
    }

    @Override
    public void close() throws InterruptedException {
        for (TcpProxy proxy : byServer.values()) {
            proxy.close();
        }
    }
}

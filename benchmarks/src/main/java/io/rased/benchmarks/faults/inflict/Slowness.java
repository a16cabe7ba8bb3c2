/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.plan.Fault;
import io.rased.benchmarks.faults.proxy.TcpProxy;
import io.rased.stack.process.Child;
import java.time.Duration;

/** Has every byte between the gateways and a server come late for a while. */
final class Slowness implements Affliction {
    private static final Duration LASTS = Duration.ofSeconds(5);

    private final Proxies proxies;

    Slowness(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void inflict(Child victim, Fault fault) throws InterruptedException {
        TcpProxy proxy = proxies.before(victim.name());
        proxy.delay(fault.late());
        try {
            Thread.sleep(LASTS.toMillis());
        } finally {
            proxy.delay(Duration.ZERO);
        }
    }
}

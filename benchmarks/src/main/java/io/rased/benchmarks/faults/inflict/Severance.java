/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.plan.Fault;
import io.rased.benchmarks.faults.proxy.TcpProxy;
import io.rased.stack.process.Child;
import java.time.Duration;

/** Resets all connections between the gateways and a server, and lets no new one be made for a while. */
final class Severance implements Affliction {
    /** Long enough that every client of a server meets a refusal, and not only the reset. */
    private static final Duration REFUSED = Duration.ofMillis(1_200);

    private final Proxies proxies;

    Severance(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void inflict(Child victim, Fault fault) throws InterruptedException {
        TcpProxy proxy = proxies.before(victim.name());
        proxy.cut();
        try {
            Thread.sleep(REFUSED.toMillis());
        } finally {
            proxy.mend();
        }
    }
}

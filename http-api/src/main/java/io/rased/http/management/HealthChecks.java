/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.management;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What this process depends on. Roles register a ping for each server that they need; a server that two roles need is
 * asked once. Safe on any thread.
 */
public final class HealthChecks {
    private static final Duration PING_TIMEOUT = Duration.ofSeconds(2);

    private final Map<String, Supplier<Future<Void>>> pings = new ConcurrentSkipListMap<>();

    /**
     * Adds a dependency. Of several who ask the same server the last one counts: roles that clients wait for start last.
     *
     * @param server its name, as in the logs: redis, kafka, cassandra, postgres, model
     * @param ping really asks it something; fails if it is away
     */
    public void register(String server, Supplier<Future<Void>> ping) {
        pings.put(server, ping);
    }

    /** Asks all of them at once; never fails, and takes at most two seconds. */
    Future<List<Health>> ask() {
        List<Future<Health>> asked = new ArrayList<>();
        pings.forEach((server, ping) -> asked.add(ask(server, ping)));
        return Future.all(asked).map(all -> all.<Health>list());
    }

    private static Future<Health> ask(String server, Supplier<Future<Void>> ping) {
        long start = System.nanoTime();
        return ping.get()
                .timeout(PING_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .map(up -> new Health(server, true, System.nanoTime() - start))
                .otherwise(down -> new Health(server, false, System.nanoTime() - start));
    }

    /** How a dependency is, and how many nanoseconds it took to say so. */
    record Health(String server, boolean up, long nanos) {}
}

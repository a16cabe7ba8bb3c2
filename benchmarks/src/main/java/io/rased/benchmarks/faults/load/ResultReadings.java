/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.Promise;
import io.rased.commands.demo.client.GatewayClient;
import io.rased.commands.demo.client.GatewayException;
import io.rased.event.TransactionKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Reads the result of each notification as it comes, as a backend would: it must be there. Safe on any thread. */
public final class ResultReadings implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int OK = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pending = new AtomicInteger();
    private final Consumer<Incident> incidents;

    public ResultReadings(Consumer<Incident> incidents) {
        this.incidents = incidents;
    }

    /** A notification came. The receiver doesn't wait for the reading, which an outage may draw out. */
    void arrived(GatewayClient client, TransactionKey key, int version) {
        if (seen.add(key + " " + version)) {
            pending.incrementAndGet();
            threads.execute(() -> read(client, key, version));
        }
    }

    /** How many result versions were notified. */
    public int count() {
        return seen.size();
    }

    /** How many are still being read. */
    public int pending() {
        return pending.get();
    }

    private void read(GatewayClient client, TransactionKey key, int version) {
        try {
            int status = client.versionStatus(key.transaction().value(), version);
            if (status != OK) {
                incidents.accept(
                        new Incident(Promise.READABLE_FIRST, key + " version " + version + " was answered " + status));
            }
        } catch (GatewayException e) {
            incidents.accept(new Incident(Promise.READABLE_FIRST, key + " version " + version + ": " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } finally {
            pending.decrementAndGet();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.benchmarks.faults.plan.FaultsPlan;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Begins transactions at a steady rate, each on a thread of its own, until it is stopped. */
public final class Load implements AutoCloseable {
    /** While a server is away they wait; more of them would only wait as well. */
    private static final int MOST_IN_FLIGHT = 64;

    private final FaultsPlan plan;
    private final Tenants tenants;
    private final Ledger ledger;
    private final Scripts scripts;
    private final Random random;
    private final Semaphore room = new Semaphore(MOST_IN_FLIGHT);
    private final ExecutorService posting = Executors.newFixedThreadPool(MOST_IN_FLIGHT);
    private final Thread beginning = new Thread(this::begin, "load");
    private volatile boolean stopped;

    public Load(FaultsPlan plan, Tenants tenants, Ledger ledger) {
        this.plan = plan;
        this.tenants = tenants;
        this.ledger = ledger;
        this.scripts = new Scripts(plan.seed());
        this.random = new Random(plan.seed());
    }

    public void start() {
        beginning.start();
    }

    /** Begins no more and waits until what was begun is through. */
    public void stop() throws InterruptedException {
        stopped = true;
        beginning.join();
        room.acquire(MOST_IN_FLIGHT);
        room.release(MOST_IN_FLIGHT);
    }

    private void begin() {
        long every = Math.round(TimeUnit.SECONDS.toNanos(1) / plan.rate());
        try {
            for (int number = 0; !stopped; number++) {
                TimeUnit.NANOSECONDS.sleep(every);
                var post = new TransactionPost(
                        tenants.get(random.nextInt(tenants.count())), "txn-" + number, scripts.next());
                room.acquire();
                posting.execute(() -> run(post));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void run(TransactionPost post) {
        try {
            post.run(ledger, System.currentTimeMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } finally {
            room.release();
        }
    }

    @Override
    public void close() {
        beginning.interrupt();
        posting.shutdownNow();
    }
}

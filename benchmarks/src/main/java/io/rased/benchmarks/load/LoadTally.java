/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of some time of load. For one thread. */
public final class LoadTally {
    private static final int SHOWN = 5;

    private final Latencies accepted = new Latencies();
    private final Latencies lateness = new Latencies();
    private final Latencies waits = new Latencies();
    private final Map<Integer, Long> refused = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long sent;
    private long wrongCount;
    private Duration time = Duration.ZERO;

    void sent(long lateNanos, long waitNanos) {
        sent++;
        lateness.add(lateNanos);
        waits.add(waitNanos);
    }

    void answered(Answer answer, long nanos) {
        if (answer.isAccepted()) {
            accepted.add(nanos);
        } else if (answer.isGoodRefusal()) {
            refused.merge(answer.status(), 1L, Long::sum);
        } else {
            wrong(answer.status() + ", Retry-After " + answer.retryAfter() + ": " + answer.body());
        }
    }

    /** Anything that is neither a 202 nor a refusal as it should be. */
    void wrong(String what) {
        wrongCount++;
        if (wrong.size() < SHOWN) {
            wrong.add(what);
        }
    }

    void ended(Duration took) {
        time = took;
    }

    /** How long each 202 took, from the first byte written to its last byte read. */
    public Latencies accepted() {
        return accepted;
    }

    /** How much later than planned the requests were sent: the driver's own fault, or its connections all waited. */
    public Latencies lateness() {
        return lateness;
    }

    /** How much of their lateness the requests waited for a connection, as all waited for answers, or for a token: the server's part. */
    public Latencies waits() {
        return waits;
    }

    /** Refusals as they should be, by status. */
    public Map<Integer, Long> refused() {
        return new TreeMap<>(refused);
    }

    /** How many answers were neither, or never came. */
    public long wrongCount() {
        return wrongCount;
    }

    /** The first few of them. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Requests sent in a second. */
    public double offeredRate() {
        return rate(sent);
    }

    /** Requests accepted in a second. */
    public double acceptedRate() {
        return rate(accepted.count());
    }

    /** In a line, for whoever watches. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,.0f/s offered, %,.0f/s accepted, p50 %.1f ms, p99 %.1f ms; refused %s, wrong %d; sent late p99 %.1f ms",
                offeredRate(),
                acceptedRate(),
                accepted.millis(0.5),
                accepted.millis(0.99),
                refused,
                wrongCount,
                lateness.millis(0.99));
    }

    private double rate(long count) {
        return time.isZero() ? 0 : count * 1e9 / time.toNanos();
    }
}

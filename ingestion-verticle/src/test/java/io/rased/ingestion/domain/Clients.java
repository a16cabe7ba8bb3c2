/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import java.util.PriorityQueue;
import java.util.Queue;

/** Clients that post at a constant rate, through a gate to a Redis that takes its time; all in a time of their own. */
final class Clients {
    private final Gate gate;
    private final long takesNanos;
    private final Queue<long[]> underWay = new PriorityQueue<>((one, other) -> Long.compare(one[1], other[1]));
    private final PriorityQueue<Long> refused = new PriorityQueue<>();
    private boolean inLine;
    private long now;
    private long free;
    private long longest;
    private int accepted;

    Clients(Gate gate, long takesNanos, long now) {
        this.gate = gate;
        this.takesNanos = takesNanos;
        this.now = now;
        this.free = now;
    }

    /** Redis takes one append at a time. */
    Clients oneAfterTheOther() {
        inLine = true;
        return this;
    }

    /** So many a second, for a while. */
    void come(int rate, long forNanos) {
        long until = now + forNanos;
        for (long next = now; next < until; next += 1_000_000_000L / rate) {
            answerUntil(next);
            now = next;
            gate.late(0, now);
            if (gate.enter(1, now) == null) {
                append();
            } else {
                refused.add(now);
            }
        }
    }

    private void append() {
        gate.begin(now);
        long answered = inLine ? Math.max(free, now) + takesNanos : now + takesNanos;
        free = answered;
        longest = Math.max(longest, answered - now);
        underWay.add(new long[] {now, answered});
        accepted++;
    }

    private void answerUntil(long time) {
        while (!underWay.isEmpty() && underWay.element()[1] <= time) {
            long[] append = underWay.remove();
            gate.answered(append[0], append[1]);
            gate.leave(1);
        }
    }

    /** How many were refused in the last so many milliseconds. */
    long refusedOfLast(long millis) {
        return refused.stream().filter(at -> at > now - millis * 1_000_000).count();
    }

    /** The longest that an append took, in nanoseconds. */
    long longest() {
        return longest;
    }

    int accepted() {
        return accepted;
    }
}

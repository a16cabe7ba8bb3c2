/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** Clients that post at a constant rate, through a gate to a Redis that takes its time; all in a time of their own. */
final class Clients {
    private final Gate gate;
    private final Queue<UnderWay> underWay = new PriorityQueue<>(Comparator.comparing(UnderWay::answered));
    private final List<UnderWay> accepted = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    /** When each of those that Redis takes at a time is done; none if it takes all at once. */
    private final Queue<Long> lines = new PriorityQueue<>();

    /** When those that were refused come again; none if they don't. */
    private final Queue<Long> resent = new PriorityQueue<>();

    private long resentAfterNanos = Long.MAX_VALUE;
    /** What comes while Redis syncs: it is taken after that. */
    private final List<Append> waiting = new ArrayList<>();

    private long syncNanos;
    private long stillUntil;
    private long takesNanos;
    private long now;

    Clients(Gate gate, long takesNanos, long now) {
        this.gate = gate;
        this.takesNanos = takesNanos;
        this.now = now;
    }

    /** Redis takes one append at a time. */
    Clients oneAfterTheOther() {
        return atOnce(1);
    }

    /** From now on Redis takes so many at a time. */
    Clients atOnce(int appends) {
        lines.clear();
        for (int i = 0; i < appends; i++) {
            lines.add(now);
        }
        return this;
    }

    /** Redis takes all that wait for it at once, and syncs for so long before it answers them. */
    Clients together(long nanos) {
        syncNanos = nanos;
        return this;
    }

    /** For so long Redis begins nothing. */
    void standStill(long nanos) {
        stillUntil = now + nanos;
    }

    /** Whoever is refused comes again after so long, until it is let in. */
    Clients sendAgainAfter(long nanos) {
        resentAfterNanos = nanos;
        return this;
    }

    /** So many a second, for a while. */
    void come(int rate, long forNanos) {
        long until = now + forNanos;
        for (long next = now; next < until; next += 1_000_000_000L / rate) {
            while (!resent.isEmpty() && resent.element() <= next) {
                post(resent.remove());
            }
            post(next);
        }
    }

    private void post(long at) {
        answerUntil(at);
        now = at;
        gate.late(0, now);
        if (gate.enter(1, now) == null) {
            append();
            return;
        }
        refused.add(now);
        if (resentAfterNanos < Long.MAX_VALUE) {
            resent.add(now + resentAfterNanos);
        }
    }

    private void append() {
        Append begun = gate.begin(now);
        if (syncNanos > 0) {
            waiting.add(begun);
            if (underWay.isEmpty()) {
                sync(now);
            }
            return;
        }
        long answered = now + takesNanos;
        if (!lines.isEmpty()) {
            answered = Math.max(lines.remove(), now) + takesNanos;
            lines.add(answered);
        }
        taken(begun, answered);
    }

    /** All that wait are taken, and answered together. */
    private void sync(long at) {
        long answered = Math.max(at, stillUntil) + syncNanos + waiting.size() * takesNanos;
        waiting.forEach(each -> taken(each, answered));
        waiting.clear();
    }

    private void taken(Append begun, long answered) {
        var append = new UnderWay(begun, answered);
        underWay.add(append);
        accepted.add(append);
    }

    private void answerUntil(long time) {
        while (!underWay.isEmpty() && underWay.element().answered() <= time) {
            UnderWay append = underWay.remove();
            gate.answered(append.append(), append.answered());
            gate.leave(1);
            if (underWay.isEmpty() && !waiting.isEmpty()) {
                sync(append.answered());
            }
        }
    }

    /** Nobody comes until those that are under way have their answers. */
    void waitForAll() {
        answerUntil(Long.MAX_VALUE);
    }

    /** From now on. */
    void takeEach(long nanos) {
        takesNanos = nanos;
    }

    int refused() {
        return refused.size();
    }

    /** How many were refused in the last so many milliseconds. */
    long refusedOfLast(long millis) {
        return refused.stream().filter(at -> at > now - millis * 1_000_000).count();
    }

    /** The longest that an append took, in nanoseconds. */
    long longest() {
        return longestOfLast(Long.MAX_VALUE / 1_000_000);
    }

    /** The longest that an append took which began in the last so many milliseconds, in nanoseconds. */
    long longestOfLast(long millis) {
        return accepted.stream()
                .filter(each -> each.append().beganNanos() > now - millis * 1_000_000)
                .mapToLong(each -> each.answered() - each.append().beganNanos())
                .max()
                .orElseThrow();
    }

    int accepted() {
        return accepted.size();
    }

    /** How many were accepted in the last so many milliseconds. */
    long acceptedOfLast(long millis) {
        return accepted.stream()
                .filter(each -> each.append().beganNanos() > now - millis * 1_000_000)
                .count();
    }

    private record UnderWay(Append append, long answered) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of the requests that fail because a server is away are worth a line in the log: the first, and then one in ten
 * seconds, with the number of those left out. Safe on any thread.
 */
public final class Absences {
    /** The least time between two lines about a server. */
    public static final long INTERVAL_NANOS = 10_000_000_000L;

    private final Map<String, Absence> absences = new ConcurrentHashMap<>();

    private record Absence(long toldNanos, long leftOut, long answer) {}

    /** How many failed and were not told since the last that was, if this one is to be told; -1 if it is not. */
    public long toTell(String server, long nowNanos) {
        return absences.compute(server, (same, last) -> {
                    if (last == null) {
                        return new Absence(nowNanos, 0, 0);
                    }
                    return nowNanos - last.toldNanos() < INTERVAL_NANOS
                            ? new Absence(last.toldNanos(), last.leftOut() + 1, -1)
                            : new Absence(nowNanos, 0, last.leftOut());
                })
                .answer();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A warning that is logged at most once in an interval for each server, with the number of those left out: a server that
 * is away for an hour shouldn't fill the disk. The consumer's context owns it.
 */
final class RareWarning {
    private static final long INTERVAL_NANOS = 10_000_000_000L;

    private final Logger log;
    private final Map<String, Long> lastNanos = new HashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();

    RareWarning(Logger log) {
        this.log = log;
    }

    void log(String server, Throwable failure, String what, Object where) {
        long now = System.nanoTime();
        Long last = lastNanos.get(server);
        if (last != null && now - last < INTERVAL_NANOS) {
            leftOut.merge(server, 1, Integer::sum);
            return;
        }
        lastNanos.put(server, now);
        Integer others = leftOut.remove(server);
        LoggingEventBuilder event = log.atWarn()
                .addKeyValue("server", server)
                .addKeyValue("errorCode", failure.getClass().getSimpleName())
                .addKeyValue("record", String.valueOf(where))
                .addKeyValue("since", others == null ? 0 : others);
        // The stack trace only where no server explains the failure.
        ("unknown".equals(server) ? event.setCause(failure) : event).log("{}: {}", what, Failures.brief(failure));
    }
}

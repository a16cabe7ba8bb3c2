/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took. Safe on any thread. */
public final class Latencies {
    private static final long HIGHEST_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);

    /** Remembers one; less than nothing counts as nothing. */
    public void add(long nanos) {
        micros.recordValue(Math.min(Math.max(nanos / 1000, 0), HIGHEST_MICROS));
    }

    /** p50, p95, p99 in milliseconds. */
    String[] percentiles() {
        return micros.getTotalCount() == 0 ? new String[] {"–", "–", "–"} : new String[] {at(50), at(95), at(99)};
    }

    private String at(double percentile) {
        return String.format(Locale.ROOT, "%.1f", micros.getValueAtPercentile(percentile) / 1000.0);
    }
}

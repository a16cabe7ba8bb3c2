/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Broken promises, with the first offenders of each. */
public final class Findings {
    /** Enough to look into; all of them may be thousands. */
    private static final int SHOWN = 10;

    private final Map<Promise, Long> counts = new EnumMap<>(Promise.class);
    private final Map<Promise, List<String>> offenders = new EnumMap<>(Promise.class);

    void add(Promise promise, long count, String offender) {
        if (count == 0) {
            return;
        }
        counts.merge(promise, count, Long::sum);
        List<String> shown = offenders.computeIfAbsent(promise, any -> new ArrayList<>());
        if (shown.size() < SHOWN) {
            shown.add(offender);
        }
    }

    /** How often it was broken. */
    public long count(Promise promise) {
        return Objects.requireNonNullElse(counts.get(promise), 0L);
    }

    /** The first that broke it. */
    public List<String> offenders(Promise promise) {
        return List.copyOf(Objects.requireNonNullElse(offenders.get(promise), List.of()));
    }

    /** Whether every promise was kept. */
    public boolean isClean() {
        return counts.isEmpty();
    }

    /** Whether something is missing that may still come. */
    public boolean mayHeal() {
        return counts.keySet().stream().anyMatch(Promise::timeHeals);
    }
}

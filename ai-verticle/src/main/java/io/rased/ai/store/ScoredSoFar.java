/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import java.util.List;

/**
 * What of a transaction is scored.
 *
 * @param newestVersion of its result; 0 if there is none
 * @param segments those it covers, by number
 */
public record ScoredSoFar(int newestVersion, List<ScoredSegment> segments) {
    /** Nothing yet. */
    public static final ScoredSoFar NOTHING = new ScoredSoFar(0, List.of());

    public ScoredSoFar {
        segments = List.copyOf(segments);
    }

    /** Whether this segment is among them. */
    public boolean covers(int segment) {
        return segments.stream().anyMatch(scored -> scored.segment() == segment);
    }
}

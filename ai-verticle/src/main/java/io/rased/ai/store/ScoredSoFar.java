/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.event.SessionId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a transaction is scored.
 *
 * @param newestVersion of its result; 0 if there is none
 * @param session the transaction's; null if nothing is scored
 * @param userId the transaction's pseudonymous user, as far as its segments named one
 * @param segments those it covers, by number
 * @param forgotten numbers of those whose evidence was deleted: what covers them can't be computed again
 */
public record ScoredSoFar(
        int newestVersion,
        @Nullable SessionId session,
        @Nullable String userId,
        List<ScoredSegment> segments,
        Set<Integer> forgotten) {
    /** Nothing yet. */
    public static final ScoredSoFar NOTHING = new ScoredSoFar(0, null, null, List.of(), Set.of());

    public ScoredSoFar {
        segments = List.copyOf(segments);
        forgotten = Set.copyOf(forgotten);
    }

    /** Whether this segment is among them. */
    public boolean covers(int segment) {
        return forgotten.contains(segment) || segments.stream().anyMatch(scored -> scored.segment() == segment);
    }
}

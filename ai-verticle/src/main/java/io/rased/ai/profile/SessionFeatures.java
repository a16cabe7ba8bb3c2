/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.BotFeatures;
import io.rased.features.SessionEvidence;
import io.rased.features.mouse.MouseIdentity;
import java.util.List;

/**
 * A transaction's evidence, and what is computed of it alone: once, for the scores, for the challengers' and for what is
 * learned. Safe on any thread, as long as nobody changes the arrays.
 *
 * @param evidence all that is known of the transaction
 * @param pointer its rows for the bot model; none where there are too few moves
 * @param mouse its windows of strokes
 * @param typed its entries that can be compared, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record SessionFeatures(
        SessionEvidence evidence, float[][] pointer, float[][] mouse, List<ComparableEntry> typed) {
    /** Copies the list. */
    public SessionFeatures {
        typed = List.copyOf(typed);
    }

    /** Those of this evidence. Takes its time, so call it on a worker. */
    public static SessionFeatures of(SessionEvidence evidence) {
        return new SessionFeatures(
                evidence,
                BotFeatures.windows(evidence),
                MouseIdentity.windows(evidence.pointer()),
                ComparableEntry.of(evidence.typing()));
    }
}

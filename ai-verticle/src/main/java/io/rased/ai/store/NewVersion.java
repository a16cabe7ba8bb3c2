/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.ai.domain.ShadowScore;
import io.rased.ai.domain.TransactionResult;
import io.rased.ai.profile.ProfileUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result version to be written.
 *
 * @param result the result; its version is one more than the newest it was computed from
 * @param body its JSON, as it will be served
 * @param notification the message to publish once it can be read
 * @param shadow what models gave that did not decide
 * @param segment the segment that made it; null if the version before it was scored again
 * @param userId the transaction's pseudonymous user, if known
 * @param profile what it does to that user's profile; null where there is none
 * @param freshPath the fingerprints of its path that were nobody's when it was computed
 */
public record NewVersion(
        TransactionResult result,
        String body,
        String notification,
        List<ShadowScore> shadow,
        @Nullable ScoredSegment segment,
        @Nullable String userId,
        @Nullable ProfileUpdate profile,
        List<Long> freshPath) {
    public NewVersion {
        shadow = List.copyOf(shadow);
        freshPath = List.copyOf(freshPath);
    }
}

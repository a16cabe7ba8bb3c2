/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;
import io.rased.features.SessionEvidence;
import io.rased.features.location.LocationScore;

/** Whether it came from where the account's person isn't. Fitted on the organization's own history; no model is asked. */
public final class LocationScorer implements Scorer {
    @Override
    public ScoreName name() {
        return ScoreName.LOCATION;
    }

    @Override
    public Scored score(SessionFeatures features, Background background) {
        SessionEvidence evidence = features.evidence();
        if (!evidence.location().isPlaced()) {
            return Scored.unavailable(UnavailableReason.NO_ADDRESS, null);
        }
        return LocationScore.of(
                        evidence.location(),
                        background.profile().locations(),
                        background.organization().locations())
                .map(assessed -> Fitted.scored(ScoreName.LOCATION, assessed))
                .orElseGet(() -> Scored.unavailable(UnavailableReason.NO_HISTORY, null));
    }
}

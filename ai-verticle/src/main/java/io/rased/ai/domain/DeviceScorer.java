/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;
import io.rased.features.SessionEvidence;
import io.rased.features.device.DeviceScore;

/** Whether the device is another, or none. Fitted on the organization's own history; no model is asked. */
public final class DeviceScorer implements Scorer {
    @Override
    public ScoreName name() {
        return ScoreName.DEVICE;
    }

    @Override
    public Scored score(SessionFeatures features, Background background) {
        SessionEvidence evidence = features.evidence();
        if (evidence.device().isEmpty()) {
            return Scored.unavailable(UnavailableReason.NO_DEVICE, null);
        }
        return DeviceScore.of(
                        evidence.device(),
                        background.profile().devices(),
                        background.organization().devices())
                .map(assessed -> Fitted.scored(ScoreName.DEVICE, assessed))
                .orElseGet(() -> Scored.unavailable(UnavailableReason.NO_HISTORY, null));
    }
}

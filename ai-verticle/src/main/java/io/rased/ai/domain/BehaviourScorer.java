/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;
import io.rased.features.mouse.MouseIdentity;
import io.rased.features.mouse.MouseSession;
import io.rased.features.mouse.MouseTemplate;
import java.util.List;

/** Whether another hand than the account's person's moved the mouse. */
public final class BehaviourScorer implements Scorer {
    /** With so many earlier sessions a template is ripe. */
    private static final double RIPE = 10;

    private final ServedModel model;

    /** @param model trained on {@link MouseIdentity} */
    public BehaviourScorer(ServedModel model) {
        this.model = model;
    }

    @Override
    public ScoreName name() {
        return ScoreName.BEHAVIOUR;
    }

    @Override
    public Scored score(SessionFeatures features, Background background) {
        return model.ask(verifier -> {
            float[][] windows = features.mouse();
            if (windows.length < MouseIdentity.MIN_WINDOWS) {
                return Scored.unavailable(UnavailableReason.TOO_FEW_MOVES, verifier.card());
            }
            if (!background.profile().known()) {
                return Scored.unavailable(UnavailableReason.NO_USER, verifier.card());
            }
            List<MouseSession> earlier = background.profile().mouse();
            if (earlier.size() < MouseIdentity.MIN_SESSIONS) {
                return Scored.unavailable(UnavailableReason.NO_TEMPLATE, verifier.card());
            }
            float[] row = MouseIdentity.row(MouseTemplate.of(earlier), windows);
            double maturity = Math.min(1, earlier.size() / RIPE);
            return AskedModel.about(ScoreName.BEHAVIOUR, new float[][] {row}, maturity, verifier);
        });
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.features.BotFeatures;
import io.rased.features.SessionEvidence;

/** Whether a program moved the pointer. */
public final class BotScorer implements Scorer {
    private final ServedModel model;

    /** @param model trained on {@link BotFeatures} */
    public BotScorer(ServedModel model) {
        this.model = model;
    }

    @Override
    public ScoreName name() {
        return ScoreName.BOT;
    }

    @Override
    public Scored score(SessionEvidence evidence, Background background) {
        return model.ask(bot -> {
            float[][] windows = BotFeatures.windows(evidence);
            return windows.length == 0
                    ? Scored.unavailable(whyNoWindows(evidence), bot.card())
                    : AskedModel.about(ScoreName.BOT, windows, 1, bot);
        });
    }

    private static UnavailableReason whyNoWindows(SessionEvidence evidence) {
        return evidence.moves() < BotFeatures.MIN_MOVES
                ? UnavailableReason.TOO_FEW_MOVES
                : UnavailableReason.NO_MOVEMENT;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;
import io.rased.features.BotFeatures;
import io.rased.features.SessionEvidence;
import io.rased.features.device.DeclaredProgram;
import io.rased.features.odds.Contribution;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a program drives the browser: by how the pointer moves, and by what the browser says of itself. Each is enough for a
 * score.
 */
public final class BotScorer implements Scorer {
    private static final ScoreOutcome TO_BE_ASKED_AGAIN = ScoreOutcome.unavailable(UnavailableReason.MODEL_UNAVAILABLE);

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
    public Scored score(SessionFeatures features, Background background) {
        Optional<Contribution> declared = DeclaredProgram.of(features.evidence().device());
        return model.ask(bot -> {
            float[][] windows = features.pointer();
            Scored moves = windows.length == 0
                    ? Scored.unavailable(whyNoWindows(features.evidence()), bot.card())
                    : AskedModel.about(ScoreName.BOT, windows, 1, bot);
            return declared.filter(sign -> !moves.outcome().equals(TO_BE_ASKED_AGAIN))
                    .map(sign -> with(sign, moves))
                    .orElse(moves);
        });
    }

    /** What the browser says of itself, if it counts: however much others weigh, it is said. */
    static List<Reason> declared(SessionFeatures features, @Nullable ScoreOutcome bot) {
        return bot instanceof Given
                ? DeclaredProgram.of(features.evidence().device()).stream()
                        .map(sign -> new Reason(ScoreName.BOT, sign.feature(), sign.value(), sign.logRatio()))
                        .toList()
                : List.of();
    }

    /** Some programs move as the person whose path they replay: what speaks for one takes nine tenths of the odds at most. */
    private static Scored with(Contribution sign, Scored moves) {
        double says = moves.outcome() instanceof Given given
                ? Math.max(Math.log(Combination.LEAST_RATIO), given.logRatio())
                : 0;
        return new Scored(new Given(LogOdds.toProbability(says + sign.logRatio()), 1), moves.reasons(), moves.model());
    }

    private static UnavailableReason whyNoWindows(SessionEvidence evidence) {
        return evidence.moves() < BotFeatures.MIN_MOVES
                ? UnavailableReason.TOO_FEW_MOVES
                : UnavailableReason.NO_MOVEMENT;
    }
}

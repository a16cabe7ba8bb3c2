/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.features.BotFeatures;
import io.rased.features.SessionEvidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks the models there are about a transaction and combines what they say. Blocking; safe on any thread. */
public final class TransactionAssessor {
    private final BotScorer bot;
    private final ModelCard card;

    /**
     * @param bot the bot model
     * @param card what that model is
     */
    public TransactionAssessor(BotScorer bot, ModelCard card) {
        this.bot = bot;
        this.card = card;
    }

    /**
     * The scores over all that is known of the transaction.
     *
     * @throws ScoringFailedException if a model could not be asked
     */
    public Assessment assess(SessionEvidence evidence) {
        float[][] windows = BotFeatures.windows(evidence);
        if (windows.length == 0) {
            return assessment(ScoreOutcome.unavailable(whyNoWindows(evidence)), List.of());
        }
        double[] answers = bot.score(Explanation.batch(windows, card));
        ScoreOutcome outcome = ScoreOutcome.ofProbability(Explanation.score(answers, windows.length));
        return assessment(
                outcome,
                outcome instanceof ScoreOutcome.Given ? Explanation.reasons(windows, answers, card) : List.of());
    }

    private static UnavailableReason whyNoWindows(SessionEvidence evidence) {
        return evidence.moves() < BotFeatures.MIN_MOVES
                ? UnavailableReason.TOO_FEW_MOVES
                : UnavailableReason.NO_MOVEMENT;
    }

    private Assessment assessment(ScoreOutcome botOutcome, List<Reason> reasons) {
        Map<ScoreName, ScoreOutcome> scores = new EnumMap<>(ScoreName.class);
        for (ScoreName name : ScoreName.values()) {
            scores.put(name, ScoreOutcome.unavailable(UnavailableReason.NO_MODEL));
        }
        scores.put(ScoreName.BOT, botOutcome);
        return new Assessment(
                scores, Combination.of(scores, card.cuts()), reasons, Map.of(card.name(), card.version()));
    }
}

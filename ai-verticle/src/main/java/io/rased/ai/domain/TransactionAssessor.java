/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.features.BotFeatures;
import io.rased.features.SessionEvidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks the models there are about a transaction and combines what they say. Blocking; safe on any thread. */
public final class TransactionAssessor {
    private final ServedModel bot;

    /** @param bot the bot model; it must have cuts */
    public TransactionAssessor(ServedModel bot) {
        this.bot = bot;
    }

    /** The scores over all that is known of the transaction; of a model that can't be asked, that it can't. */
    public Assessment assess(SessionEvidence evidence) {
        return bot.ask(model -> assess(evidence, model));
    }

    private static Assessment assess(SessionEvidence evidence, ProbabilityModel bot) {
        ModelCard card = bot.card();
        float[][] windows = BotFeatures.windows(evidence);
        if (windows.length == 0) {
            return assessment(ScoreOutcome.unavailable(whyNoWindows(evidence)), List.of(), card);
        }
        double[] answers;
        try {
            answers = bot.probabilities(Explanation.batch(windows, card));
        } catch (ScoringFailedException e) {
            return assessment(ScoreOutcome.unavailable(UnavailableReason.MODEL_UNAVAILABLE), List.of(), card);
        }
        ScoreOutcome outcome = ScoreOutcome.ofProbability(Explanation.score(answers, windows.length));
        if (outcome instanceof ScoreOutcome.Given given) {
            bot.observed(windows, given.probability());
        }
        return assessment(
                outcome,
                outcome instanceof ScoreOutcome.Given ? Explanation.reasons(windows, answers, card) : List.of(),
                card);
    }

    private static UnavailableReason whyNoWindows(SessionEvidence evidence) {
        return evidence.moves() < BotFeatures.MIN_MOVES
                ? UnavailableReason.TOO_FEW_MOVES
                : UnavailableReason.NO_MOVEMENT;
    }

    private static Assessment assessment(ScoreOutcome botOutcome, List<Reason> reasons, ModelCard card) {
        Map<ScoreName, ScoreOutcome> scores = new EnumMap<>(ScoreName.class);
        for (ScoreName name : ScoreName.values()) {
            scores.put(name, ScoreOutcome.unavailable(UnavailableReason.NO_MODEL));
        }
        scores.put(ScoreName.BOT, botOutcome);
        return new Assessment(
                scores, Combination.of(scores, card.requireCuts()), reasons, Map.of(card.name(), card.version()));
    }
}

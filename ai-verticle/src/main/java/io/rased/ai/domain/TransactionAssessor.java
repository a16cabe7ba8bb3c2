/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks all scorers about a transaction and combines what they say. Blocking; safe on any thread. */
public final class TransactionAssessor {
    /** As much as a reason counts in the risk: by the trust in its score. */
    private static final Comparator<Reason> BY_WEIGHT =
            Comparator.comparingDouble(reason -> -reason.score().trust() * Math.abs(reason.contribution()));

    private final List<Scorer> scorers;

    /** @param scorers one of a score; that of bots comes with the risk's cuts */
    public TransactionAssessor(List<Scorer> scorers) {
        this.scorers = List.copyOf(scorers);
    }

    /** The scores over all that is known of the transaction; of a model that can't be asked, that it can't. */
    public Assessment assess(SessionFeatures features, Background background) {
        Map<ScoreName, ScoreOutcome> scores = new EnumMap<>(ScoreName.class);
        for (ScoreName name : ScoreName.values()) {
            scores.put(name, ScoreOutcome.unavailable(UnavailableReason.NO_MODEL));
        }
        List<Reason> reasons = new ArrayList<>();
        Map<String, String> models = new HashMap<>();
        RiskCuts cuts = null;
        for (Scorer scorer : scorers) {
            Scored scored = scorer.score(features, background);
            scores.put(scorer.name(), scored.outcome());
            reasons.addAll(scored.reasons());
            ModelCard model = scored.model();
            if (model != null) {
                models.put(model.name(), model.version());
                cuts = cuts == null ? model.cuts() : cuts;
            }
        }
        if (cuts == null) {
            throw new IllegalStateException("no scorer's model has the cuts of the risk levels");
        }
        List<Reason> always = new ArrayList<>(Replay.reasons(background.path()));
        always.addAll(BotScorer.declared(features, scores.get(ScoreName.BOT)));
        return new Assessment(
                scores, Combination.of(scores, background.path(), cuts), weightiest(reasons, always), models);
    }

    /**
     * Stable sorts: of equal ones the order of the scores decides, so that the same transaction gives the same reasons.
     *
     * @param always what is among them however much others weigh; nothing else is said of the same feature
     */
    private static List<Reason> weightiest(List<Reason> reasons, List<Reason> always) {
        return Stream.concat(
                        reasons.stream()
                                .filter(reason -> always.stream()
                                        .noneMatch(said -> said.feature().equals(reason.feature())))
                                .sorted(BY_WEIGHT)
                                .limit(Explanation.TOP - (long) always.size()),
                        always.stream())
                .sorted(BY_WEIGHT)
                .toList();
    }
}

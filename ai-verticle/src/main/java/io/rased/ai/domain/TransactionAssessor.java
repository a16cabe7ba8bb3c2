/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.features.SessionEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks all scorers about a transaction and combines what they say. Blocking; safe on any thread. */
public final class TransactionAssessor {
    private final List<Scorer> scorers;

    /** @param scorers one of a score; that of bots comes with the risk's cuts */
    public TransactionAssessor(List<Scorer> scorers) {
        this.scorers = List.copyOf(scorers);
    }

    /** The scores over all that is known of the transaction; of a model that can't be asked, that it can't. */
    public Assessment assess(SessionEvidence evidence, Background background) {
        Map<ScoreName, ScoreOutcome> scores = new EnumMap<>(ScoreName.class);
        for (ScoreName name : ScoreName.values()) {
            scores.put(name, ScoreOutcome.unavailable(UnavailableReason.NO_MODEL));
        }
        List<Reason> reasons = new ArrayList<>();
        Map<String, String> models = new HashMap<>();
        RiskCuts cuts = null;
        for (Scorer scorer : scorers) {
            Scored scored = scorer.score(evidence, background);
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
        return new Assessment(scores, Combination.of(scores, cuts), weightiest(reasons), models);
    }

    /** A stable sort: of equal ones the order of the scores decides, so that the same transaction gives the same reasons. */
    private static List<Reason> weightiest(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.contribution())))
                .limit(Explanation.TOP)
                .toList();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.domain.Assessment;
import io.rased.ai.domain.ScoreName;
import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.domain.ShadowScore;
import io.rased.ai.domain.ShadowScore.Side;
import io.rased.ai.domain.StickyShare;
import io.rased.ai.domain.TransactionAssessor;
import io.rased.event.TransactionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has transactions assessed by the champions and, where a challenger is installed, by it as well; one of the two decides,
 * the other is recorded. A challenger that fails leaves the champions' assessment as it is. Blocking: it asks the models.
 */
final class Trial {
    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    private final TransactionAssessor champions;
    private final TransactionAssessor challengers;
    private final Map<ScoreName, ChallengedModel> models;
    private final StickyShare share;
    private final ModelMetrics metrics;

    /**
     * @param challengers asks the challengers, and the champions where there is none
     * @param models the models that may have a challenger, by the score that they give
     * @param share of users for whom the challengers decide
     */
    Trial(
            TransactionAssessor champions,
            TransactionAssessor challengers,
            Map<ScoreName, ChallengedModel> models,
            StickyShare share,
            ModelMetrics metrics) {
        this.champions = champions;
        this.challengers = challengers;
        this.models = Map.copyOf(models);
        this.share = share;
        this.metrics = metrics;
    }

    /**
     * What came of it.
     *
     * @param decided the assessment that counts
     * @param shadow the scores of the models that did not decide; empty without a challenger
     */
    record Decision(Assessment decided, List<ShadowScore> shadow) {}

    /**
     * Assesses a transaction.
     *
     * @param question how to ask an assessor
     * @param user whose transaction it is, if that is known
     */
    Decision assess(
            Function<TransactionAssessor, Assessment> question, TransactionKey transaction, @Nullable String user) {
        Assessment champion = question.apply(champions);
        Assessment challenger = challenged() ? challenger(question) : null;
        if (challenger == null) {
            return new Decision(champion, List.of());
        }
        // One that could not be asked is no better than none, where the champion could.
        boolean challengerDecides = share.holds(transaction, user) && (!challenger.degraded() || champion.degraded());
        return challengerDecides
                ? new Decision(challenger, shadow(Side.CHAMPION, champion, challenger))
                : new Decision(champion, shadow(Side.CHALLENGER, challenger, champion));
    }

    private boolean challenged() {
        return models.values().stream().anyMatch(ChallengedModel::challenged);
    }

    private @Nullable Assessment challenger(Function<TransactionAssessor, Assessment> question) {
        try {
            Assessment assessment = question.apply(challengers);
            if (assessment.degraded()) {
                metrics.challengerFailed();
            }
            return assessment;
        } catch (RuntimeException e) {
            // Whatever it is, it is the challenger's: the champions have answered the same question.
            metrics.challengerFailed();
            LOG.atDebug().setCause(e).log("challenger failed");
            return null;
        }
    }

    private List<ShadowScore> shadow(Side side, Assessment recorded, Assessment decided) {
        List<ShadowScore> scores = new ArrayList<>();
        models.forEach((score, model) -> {
            String version = recorded.models().get(model.name());
            if (model.challenged()
                    && version != null
                    && !version.equals(decided.models().get(model.name()))) {
                scores.add(new ShadowScore(
                        score,
                        side,
                        version,
                        probability(recorded, score),
                        recorded.verdict().level()));
                metrics.compared(model.name(), side, probability(recorded, score), probability(decided, score));
            }
        });
        if (!scores.isEmpty()) {
            metrics.levels(side, recorded.verdict().level(), decided.verdict().level());
        }
        return scores;
    }

    private static @Nullable Double probability(Assessment assessment, ScoreName score) {
        return assessment.outcome(score) instanceof Given given ? given.probability() : null;
    }
}

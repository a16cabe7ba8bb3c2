/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.domain.ScoreOutcome.Given;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Combines the scores that are given into one verdict; what is missing takes no part.
 *
 * <ul>
 *   <li>risk: the logarithmic opinion pool (Genest and Zidek 1986), the sigmoid of the mean of the scores' log-odds by
 *       {@link ScoreName#weight}. A single score is the risk itself, unchanged.
 *   <li>confidence: coverage × (1 − entropy). Coverage is the sum of the given scores' weights, each times the maturity
 *       of its template; the entropy is the risk's own, in bits: 1 where the risk is 0.5, 0 where it is 0 or 1.
 * </ul>
 */
public final class Combination {
    private Combination() {}

    /** The verdict over the scores that are given. */
    public static Verdict of(Map<ScoreName, ScoreOutcome> scores, RiskCuts cuts) {
        Map<ScoreName, Given> given = given(scores);
        if (given.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        double risk = risk(given);
        return new Verdict(risk, cuts.levelOf(risk), confidence(given, risk), driver(given));
    }

    private static Map<ScoreName, Given> given(Map<ScoreName, ScoreOutcome> scores) {
        Map<ScoreName, Given> given = new EnumMap<>(ScoreName.class);
        scores.forEach((name, outcome) -> {
            if (outcome instanceof Given score) {
                given.put(name, score);
            }
        });
        return given;
    }

    private static double risk(Map<ScoreName, Given> given) {
        if (given.size() == 1) {
            return given.values().iterator().next().probability();
        }
        double weights = 0;
        double sum = 0;
        for (var score : given.entrySet()) {
            weights += score.getKey().weight();
            sum += score.getKey().weight() * LogOdds.of(score.getValue().probability());
        }
        return LogOdds.toProbability(sum / weights);
    }

    private static double confidence(Map<ScoreName, Given> given, double risk) {
        double coverage = 0;
        for (var score : given.entrySet()) {
            coverage += score.getKey().weight() * score.getValue().maturity();
        }
        return Math.min(1, coverage * (1 - entropy(risk)));
    }

    /** Shannon's entropy of a yes or no, in bits. */
    private static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }

    private static @Nullable ScoreName driver(Map<ScoreName, Given> given) {
        ScoreName driver = null;
        double most = Double.NEGATIVE_INFINITY;
        for (var score : given.entrySet()) {
            double weighted =
                    score.getKey().weight() * LogOdds.of(score.getValue().probability());
            if (weighted > most) {
                most = weighted;
                driver = score.getKey();
            }
        }
        return driver;
    }
}

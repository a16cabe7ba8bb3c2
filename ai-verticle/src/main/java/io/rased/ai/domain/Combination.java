/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.features.replay.SeenPath;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Combines the scores that are given into one verdict; what is missing takes no part.
 *
 * <ul>
 *   <li>risk: an attack has one of two causes, a program or another person, and each is enough. The odds of the two are added up
 *       (a disjunction of causes that exclude each other, Pearl 1988, 4.3), so that what speaks against one cause says
 *       nothing against the other. The odds of a program are those of the bot score, at even odds as its cuts are. The odds
 *       of another person are a prior of {@link #TAKEOVER_PRIOR} times the likelihood ratios of the other scores, which are
 *       taken to be independent; each counts with its {@link ScoreName#trust}. What speaks for the person makes another person
 *       {@link #LEAST_RATIO} times as likely at least, however much there is of it: some attackers replay the person's typing, sit
 *       at the person's desk or have a copy of the device, so the best likeness proves no more, and can't talk down a bad place.
 *       A program that replays a person's path is a third cause, with the odds of {@link Replay}.
 *   <li>confidence: coverage × (1 − entropy). Coverage is the sum of the given scores' weights, each times the maturity
 *       of its template; the entropy is the risk's own, in bits: 1 where the risk is 0.5, 0 where it is 0 or 1.
 * </ul>
 *
 * <p>The prior and the trust are documented and not fitted: there are no labelled outcomes yet to fit them on.
 */
public final class Combination {
    /** How likely another person is before anything is seen. */
    public static final double TAKEOVER_PRIOR = 0.02;

    /** The least that all that speaks for the person makes of another person's odds. */
    public static final double LEAST_RATIO = 0.1;

    private Combination() {}

    /** The verdict over the scores that are given, of a path that nobody has made before. */
    public static Verdict of(Map<ScoreName, ScoreOutcome> scores, RiskCuts cuts) {
        return of(scores, SeenPath.NONE, cuts);
    }

    /** The verdict over the scores that are given, and what is known of the path; without any score none, whatever the path. */
    public static Verdict of(Map<ScoreName, ScoreOutcome> scores, SeenPath path, RiskCuts cuts) {
        Map<ScoreName, Given> given = given(scores);
        if (given.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        double replay = Replay.odds(path);
        double risk = risk(given, replay);
        return new Verdict(risk, cuts.levelOf(risk), confidence(given, risk), driver(given, replay));
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

    private static double risk(Map<ScoreName, Given> given, double replay) {
        Given bot = given.get(ScoreName.BOT);
        if (bot != null && given.size() == 1 && replay == 0) {
            return bot.probability();
        }
        return LogOdds.toProbability(Math.log(programOdds(given) + replay + takeoverOdds(given)));
    }

    private static double programOdds(Map<ScoreName, Given> given) {
        Given bot = given.get(ScoreName.BOT);
        return bot == null ? 0 : Math.exp(bot.logRatio());
    }

    private static double takeoverOdds(Map<ScoreName, Given> given) {
        double against = 0;
        double inFavour = 0;
        for (var score : given.entrySet()) {
            double says = score.getKey() == ScoreName.BOT ? 0 : weighed(score);
            against += Math.max(0, says);
            inFavour += Math.min(0, says);
        }
        return Math.exp(LogOdds.of(TAKEOVER_PRIOR) + against + Math.max(Math.log(LEAST_RATIO), inFavour));
    }

    /** What a score says for an attack. */
    private static double weighed(Map.Entry<ScoreName, Given> score) {
        return score.getKey().trust() * score.getValue().logRatio();
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

    /** The greater cause; of another person's scores the one that says most. */
    private static @Nullable ScoreName driver(Map<ScoreName, Given> given, double replay) {
        boolean program = given.containsKey(ScoreName.BOT) || replay > 0;
        boolean another = given.size() > 1 || !given.containsKey(ScoreName.BOT);
        if (program && (!another || programOdds(given) + replay >= takeoverOdds(given))) {
            return ScoreName.BOT;
        }
        ScoreName driver = null;
        double most = Double.NEGATIVE_INFINITY;
        for (var score : given.entrySet()) {
            if (score.getKey() != ScoreName.BOT && weighed(score) > most) {
                most = weighed(score);
                driver = score.getKey();
            }
        }
        return driver;
    }
}

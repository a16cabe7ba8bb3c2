/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.takeover;

import io.rased.features.odds.Assessed;
import io.rased.features.synthetic.SyntheticOrganization;
import io.rased.features.synthetic.SyntheticTransaction;
import io.rased.training.evaluation.Calibration;
import io.rased.training.evaluation.Judged;
import io.rased.training.evaluation.Roc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a score tells takeovers in a generated organization. The first {@value #ENROLMENT} transactions of each person are
 * taken as history, and those of all people as the population; each later one is judged by the person's own before it.
 *
 * @param transactions that were judged
 * @param takeovers among them
 * @param auc how well it parts them
 * @param ece its expected calibration error
 * @param cuts what reaches a probability, by that probability
 * @param synthetic always: the figures are of made-up people, and say nothing of how many are told of real ones
 */
public record TakeoverEvaluation(
        int transactions, int takeovers, double auc, double ece, Map<String, Cut> cuts, boolean synthetic) {
    private static final int ENROLMENT = 8;
    private static final int EACH = 40;
    private static final double[] CUTS = {0.1, 0.3, 0.5, 0.7, 0.9};

    /**
     * What reaches a cut.
     *
     * @param fpr the share of the persons' own transactions
     * @param tpr the share of takeovers
     */
    public record Cut(double fpr, double tpr) {}

    /** Copies. */
    public TakeoverEvaluation {
        cuts = new LinkedHashMap<>(cuts);
    }

    /**
     * Judges a score.
     *
     * @param people so many have {@value #EACH} transactions each
     */
    public static TakeoverEvaluation of(TakeoverScore score, long seed, int people) {
        return of(judged(score, seed, people));
    }

    /** What the score says of each transaction; takeovers are the positives. */
    public static List<Judged> judged(TakeoverScore score, long seed, int people) {
        List<List<SyntheticTransaction>> all = SyntheticOrganization.generate(seed, people, EACH);
        TakeoverScore.Judge judge = score.in(all.stream()
                .flatMap(each -> own(each.subList(0, ENROLMENT)).stream())
                .toList());
        List<Judged> judged = new ArrayList<>();
        for (List<SyntheticTransaction> transactions : all) {
            for (int i = ENROLMENT; i < transactions.size(); i++) {
                SyntheticTransaction now = transactions.get(i);
                judge.judge(now, own(transactions.subList(0, i)))
                        .map(Assessed::probability)
                        .ifPresent(probability -> judged.add(new Judged(probability, now.takeover(), 1)));
            }
        }
        return judged;
    }

    /** The figures of what a score said. */
    public static TakeoverEvaluation of(List<Judged> judged) {
        double[] own = scores(judged, false);
        double[] takeovers = scores(judged, true);
        Map<String, Cut> cuts = new LinkedHashMap<>();
        for (double cut : CUTS) {
            cuts.put(Double.toString(cut), new Cut(Roc.shareAtLeast(own, cut), Roc.shareAtLeast(takeovers, cut)));
        }
        return new TakeoverEvaluation(
                judged.size(), takeovers.length, Roc.auc(own, takeovers), Calibration.error(judged), cuts, true);
    }

    private static double[] scores(List<Judged> judged, boolean positive) {
        return judged.stream()
                .filter(each -> each.positive() == positive)
                .mapToDouble(Judged::score)
                .toArray();
    }

    /** What a gateway would have taken for the person's: it learns from no takeover that was found. */
    private static List<SyntheticTransaction> own(List<SyntheticTransaction> transactions) {
        return transactions.stream().filter(each -> !each.takeover()).toList();
    }
}

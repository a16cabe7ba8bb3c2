/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good the bot model is, and how that was measured; part of its manifest and its card. Shares and areas from 0 to 1.
 *
 * @param originalSplit on the data sets' own split
 * @param unseenFamilies with one family left out
 * @param unseenFamiliesMeanAuc over families
 * @param calibrationError expected, of probabilities of people and families that were not trained on
 * @param cuts the risk levels'
 * @param unseenSources with all people of one source left out
 */
public record BotFigures(
        List<Split> originalSplit,
        List<Family> unseenFamilies,
        double unseenFamiliesMeanAuc,
        double calibrationError,
        List<Cut> cuts,
        List<Source> unseenSources) {
    /** The least probability of each risk level, mildest first. */
    public Map<String, Double> levels() {
        Map<String, Double> levels = new LinkedHashMap<>();
        cuts.forEach(cut -> levels.put(cut.level(), cut.cut()));
        return levels;
    }

    /**
     * A bot family that was left out.
     *
     * @param family its label
     * @param sessions how many there are
     * @param auc mean over the folds
     * @param tpr the share that was detected, mean over the folds
     * @param worstFoldTpr in the worst of them
     * @param fpr the share of people who were not trained on and taken for bots, over all folds
     */
    public record Family(String family, int sessions, double auc, double tpr, double worstFoldTpr, double fpr) {}

    /**
     * A data set's own split, mouse moves only, the first 128 of each session.
     *
     * @param dataset which
     * @param sessions that were tested
     * @param accuracy at equal odds
     * @param auc area under the curve
     */
    public record Split(String dataset, int sessions, double accuracy, double auc) {}

    /**
     * Where a risk level begins.
     *
     * @param level its name
     * @param cut the least probability
     * @param rate the false-positive rate that it was set for
     * @param realisedFpr on people who were neither trained on nor used for the cut
     * @param tprUnseen the share of bots of families that were not trained on, mean over the families
     */
    public record Cut(String level, double cut, double rate, double realisedFpr, double tprUnseen) {}

    /**
     * All people of a source, left out.
     *
     * @param source which
     * @param sessions how many
     * @param fpr the share taken for bots, at a threshold for 1 % of people of the others
     */
    public record Source(String source, int sessions, double fpr) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a model gives its score: each feature in turn is set to its median in training, and what the score loses by that
 * is the feature's contribution, in log-odds. One batch asks for the score and all of this.
 *
 * <p>Log-odds rather than probability, because near 0 and 1 no single feature moves the probability, and every reason
 * would be 0.
 */
public final class Explanation {
    /** How many reasons a result gives for a score. */
    public static final int TOP = 3;

    private Explanation() {}

    /** The batch to ask: the row itself, then a copy for each feature with that feature at its median. */
    public static float[][] batch(float[] row, ModelCard card) {
        float[][] rows = new float[row.length + 1][];
        rows[0] = row;
        for (int i = 0; i < row.length; i++) {
            rows[i + 1] = row.clone();
            rows[i + 1][i] = card.medians().get(i).floatValue();
        }
        return rows;
    }

    /**
     * The features that move the score most, either way, the weightiest first.
     *
     * @param answers the model's, to {@link #batch}
     */
    public static List<Reason> reasons(ScoreName score, float[] row, double[] answers, ModelCard card) {
        double itself = LogOdds.of(answers[0]);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            double contribution = itself - LogOdds.of(answers[i + 1]);
            if (contribution != 0 && Double.isFinite(contribution) && Float.isFinite(row[i])) {
                reasons.add(new Reason(score, card.features().get(i), row[i], contribution));
            }
        }
        // A stable sort: of equal ones the model's order decides, so that the same transaction gives the same reasons.
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.contribution())));
        return reasons.subList(0, Math.min(TOP, reasons.size()));
    }
}

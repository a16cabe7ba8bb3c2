/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.features.BotScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why a model gives its score: each feature in turn is set to its median in training, in all rows, and what the score's
 * log-odds lose by that is the feature's contribution. Where the model can't tell that by itself
 * ({@link ProbabilityModel#explained}), one batch asks for the score and all of this.
 *
 * <p>Log-odds rather than probability, and without the limit that the score sets to each window's ({@link BotScore}): of
 * the clearest bots every window is far beyond it, where no single feature moves the score and every reason would be 0.
 */
final class Explanation {
    /** How many reasons a result gives for a score. */
    static final int TOP = 3;

    private Explanation() {}

    /** The batch to ask: the windows, then for each feature a copy of the windows with that feature at its median. */
    static float[][] batch(float[][] windows, ModelCard card) {
        int features = card.features().size();
        float[][] rows = new float[windows.length * (features + 1)][];
        System.arraycopy(windows, 0, rows, 0, windows.length);
        int at = windows.length;
        for (int feature = 0; feature < features; feature++) {
            float median = card.medians().get(feature).floatValue();
            for (float[] window : windows) {
                rows[at] = window.clone();
                rows[at][feature] = median;
                at++;
            }
        }
        return rows;
    }

    /**
     * The probability over the windows; NaN if the model gives none for one of them.
     *
     * @param windows the model's log-odds
     */
    static double score(double[] windows) {
        return Arrays.stream(windows).anyMatch(Double::isNaN) ? Double.NaN : BotScore.ofLogOdds(windows);
    }

    /** From the model's log-odds for a {@link #batch} of windows to what they say. */
    static Answers answers(float[][] windows, double[] batch, ModelCard card) {
        double itself = mean(batch, 0, windows.length);
        double[] losses = new double[card.features().size()];
        for (int feature = 0; feature < losses.length; feature++) {
            losses[feature] = itself - mean(batch, windows.length * (feature + 1), windows.length);
        }
        return new Answers(Arrays.copyOf(batch, windows.length), losses);
    }

    /**
     * The features that move the score most, either way, the weightiest first.
     *
     * @param losses as in {@link Answers}
     */
    static List<Reason> reasons(ScoreName name, float[][] windows, double[] losses, ModelCard card) {
        List<Reason> reasons = new ArrayList<>(TOP + 1);
        for (int feature = 0; feature < card.features().size(); feature++) {
            double contribution = losses[feature];
            if (contribution == 0 || !Double.isFinite(contribution) || !isAmongTop(reasons, contribution)) {
                continue;
            }
            double value = mean(windows, feature);
            if (Double.isFinite(value)) {
                insert(reasons, new Reason(name, card.features().get(feature), value, contribution));
            }
        }
        return List.copyOf(reasons);
    }

    private static boolean isAmongTop(List<Reason> weightiest, double contribution) {
        return weightiest.size() < TOP || weighsLess(weightiest.get(TOP - 1), contribution);
    }

    private static boolean weighsLess(Reason reason, double contribution) {
        return Math.abs(reason.contribution()) < Math.abs(contribution);
    }

    /** Of equal ones the model's order decides, so that the same transaction gives the same reasons. */
    private static void insert(List<Reason> weightiest, Reason reason) {
        int at = weightiest.size();
        while (at > 0 && weighsLess(weightiest.get(at - 1), reason.contribution())) {
            at--;
        }
        weightiest.add(at, reason);
        if (weightiest.size() > TOP) {
            weightiest.remove(TOP);
        }
    }

    private static double mean(double[] answers, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += answers[i];
        }
        return sum / count;
    }

    private static double mean(float[][] windows, int feature) {
        double sum = 0;
        for (float[] window : windows) {
            sum += window[feature];
        }
        return sum / windows.length;
    }
}

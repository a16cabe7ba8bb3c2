/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rased.features.BotFeatures;
import io.rased.features.BotScore;
import io.rased.training.data.Recording;
import io.rased.training.evaluation.Roc;
import io.rased.training.model.ServedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the shipped model says of recordings, at the shipped cut of level HIGH. Shares are of sessions that have a score;
 * a figure that needs people or bots is null without them.
 *
 * @param sessions that were read
 * @param unscored those with fewer than 24 moves, or moves that go nowhere
 * @param auc of all bots against all people
 * @param families the same for each family
 * @param fpr the share of people that reach the cut
 * @param cut the probability that it takes
 * @param model which
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BotEvaluation(
        int sessions,
        int unscored,
        @Nullable Double auc,
        Map<String, Family> families,
        @Nullable Double fpr,
        double cut,
        String model) {
    /**
     * A bot family.
     *
     * @param sessions with a score
     * @param auc against all people
     * @param tpr the share that reach the cut
     */
    public record Family(int sessions, @Nullable Double auc, double tpr) {}

    /** Scores the recordings one by one, as the gateway does. */
    public static BotEvaluation of(List<Recording> recordings, ServedModel model, BotManifest manifest) {
        List<Double> people = new ArrayList<>();
        List<Double> bots = new ArrayList<>();
        Map<String, List<Double>> families = new TreeMap<>();
        for (Recording recording : recordings) {
            float[][] windows = BotFeatures.windows(recording.trace(), BotFeatures.MAX_WINDOWS);
            if (windows.length == 0) {
                continue;
            }
            double score = BotScore.ofWindows(model.probabilities(windows));
            (recording.human() ? people : bots).add(score);
            if (!recording.human()) {
                families.computeIfAbsent(recording.label(), label -> new ArrayList<>())
                        .add(score);
            }
        }
        double cut = manifest.cuts().getOrDefault("high", 1.0);
        double[] human = array(people);
        Map<String, Family> judged = new TreeMap<>();
        families.forEach((family, scores) -> judged.put(
                family,
                new Family(
                        scores.size(), orNull(Roc.auc(human, array(scores))), Roc.shareAtLeast(array(scores), cut))));
        return new BotEvaluation(
                recordings.size(),
                recordings.size() - people.size() - bots.size(),
                orNull(Roc.auc(human, array(bots))),
                judged,
                orNull(Roc.shareAtLeast(human, cut)),
                cut,
                manifest.version());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rased.features.BotFeatures;
import io.rased.features.BotScore;
import io.rased.training.data.Recording;
import io.rased.training.evaluation.Roc;
import io.rased.training.model.ServedModel;
import java.util.ArrayList;
import java.util.HashMap;
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
 * @param unordered those whose rows are in no order of time; figures of them mean nothing
 * @param auc of all bots against all people
 * @param families the same for each family, those without a score among them
 * @param fpr the share of people that reach the cut
 * @param cut the probability that it takes
 * @param model which
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BotEvaluation(
        int sessions,
        int unscored,
        int unordered,
        @Nullable Double auc,
        Map<String, Family> families,
        @Nullable Double fpr,
        double cut,
        String model) {
    /**
     * A bot family.
     *
     * @param sessions with a score
     * @param unscored without one
     * @param auc against all people
     * @param tpr the share that reach the cut
     */
    public record Family(
            int sessions,
            int unscored,
            @Nullable Double auc,
            @Nullable Double tpr) {}

    /** Scores the recordings one by one, as the gateway does. */
    public static BotEvaluation of(List<Recording> recordings, ServedModel model, BotManifest manifest) {
        List<Double> people = new ArrayList<>();
        Map<String, List<Double>> families = new TreeMap<>();
        Map<String, Integer> unscored = new HashMap<>();
        for (Recording recording : recordings) {
            List<Double> scores = recording.human()
                    ? people
                    : families.computeIfAbsent(recording.label(), label -> new ArrayList<>());
            float[][] windows = BotFeatures.windows(recording.trace(), BotFeatures.MAX_WINDOWS);
            if (windows.length == 0) {
                unscored.merge(recording.label(), 1, Integer::sum);
            } else {
                scores.add(BotScore.ofWindows(model.probabilities(windows)));
            }
        }
        double cut = manifest.cuts().getOrDefault("high", 1.0);
        double[] human = array(people);
        Map<String, Family> judged = new TreeMap<>();
        families.forEach((family, scores) -> judged.put(
                family,
                new Family(
                        scores.size(),
                        unscored.getOrDefault(family, 0),
                        orNull(Roc.auc(human, array(scores))),
                        orNull(Roc.shareAtLeast(array(scores), cut)))));
        List<Double> bots = families.values().stream().flatMap(List::stream).toList();
        return new BotEvaluation(
                recordings.size(),
                unscored.values().stream().mapToInt(count -> count).sum(),
                (int) recordings.stream()
                        .filter(recording -> !recording.inOrder())
                        .count(),
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

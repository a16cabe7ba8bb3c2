/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.model.Boosting;
import io.rased.training.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grows trees on sessions. */
final class BotTrainer {
    /** Of the weight of people, what those on other devices have. */
    private static final double ELSEWHERE = 0.2;
    /** Of the weight of bots, what those made here have. */
    private static final double MADE = 0.5;

    private final Boosting boosting;

    BotTrainer(Boosting boosting) {
        this.boosting = boosting;
    }

    /**
     * Trees whose margin grows with the probability of a bot. People and bots weigh the same in all; within an origin
     * each kind does, within a kind each session, within a session each window.
     */
    TreeEnsemble fit(List<BotSession> sessions) {
        Map<Origin, Map<String, Integer>> counts = new EnumMap<>(Origin.class);
        for (BotSession session : sessions) {
            counts.computeIfAbsent(session.origin(), origin -> new HashMap<>()).merge(session.kind(), 1, Integer::sum);
        }
        List<float[]> rows = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (BotSession session : sessions) {
            Map<String, Integer> kinds = counts.getOrDefault(session.origin(), Map.of());
            double weight = weight(session.origin(), counts)
                    / kinds.size()
                    / kinds.getOrDefault(session.kind(), 1)
                    / session.training().length;
            for (float[] window : session.training()) {
                rows.add(window);
                weights.add(weight);
                labels.add(session.origin().bot());
            }
        }
        float[] weight = new float[rows.size()];
        float[] label = new float[rows.size()];
        for (int i = 0; i < weight.length; i++) {
            // So that the mean is 1, which is what the least weight of a child is meant for.
            weight[i] = (float) (weights.get(i) * weight.length / 2);
            label[i] = labels.get(i) ? 1 : 0;
        }
        return boosting.fit(rows, label, weight);
    }

    private static double weight(Origin origin, Map<Origin, ?> there) {
        return switch (origin) {
            case HUMAN -> there.containsKey(Origin.HUMAN_ELSEWHERE) ? 1 - ELSEWHERE : 1;
            case HUMAN_ELSEWHERE -> there.containsKey(Origin.HUMAN) ? ELSEWHERE : 1;
            case BOT -> there.containsKey(Origin.MADE_BOT) ? 1 - MADE : 1;
            case MADE_BOT -> there.containsKey(Origin.BOT) ? MADE : 1;
        };
    }
}

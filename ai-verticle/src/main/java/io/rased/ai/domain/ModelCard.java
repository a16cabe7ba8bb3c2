/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the code needs to know of a model beside how to ask it.
 *
 * @param name what it scores, {@code bot}
 * @param version as results name it, {@code bot-1.0.0}
 * @param features their names, in the order of a row
 * @param medians of each feature in training, in the same order; finite
 * @param cuts from risk to level; null for a model whose score alone makes no verdict
 */
public record ModelCard(
        String name,
        String version,
        List<String> features,
        List<Double> medians,
        @Nullable RiskCuts cuts) {
    /** @throws IllegalArgumentException unless there is one finite median for each feature */
    public ModelCard {
        features = List.copyOf(features);
        medians = List.copyOf(medians);
        if (features.isEmpty() || features.size() != medians.size()) {
            throw new IllegalArgumentException(
                    features.size() + " features and " + medians.size() + " medians: one for each is needed");
        }
        if (!medians.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a median is not a finite number");
        }
    }
    /**
     * The cuts of a model that makes verdicts.
     *
     * @throws IllegalStateException if it has none
     */
    public RiskCuts requireCuts() {
        if (cuts == null) {
            throw new IllegalStateException("model " + version + " has no cuts");
        }
        return cuts;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/**
 * What the code expects of a model; one that is different may not be used.
 *
 * @param name what it scores, {@code bot}; also its folder in the directory of models
 * @param featureSet the version of the features that the code computes
 * @param features their names, in the code's order
 * @param cuts whether it must bring cuts from risk to level
 */
public record ExpectedModel(String name, String featureSet, List<String> features, boolean cuts) {
    public ExpectedModel {
        features = List.copyOf(features);
    }
}

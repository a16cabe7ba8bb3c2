/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/**
 * How features and scores were spread over people in training.
 *
 * @param features of each, in the order of a row
 * @param score of whole transactions
 */
record TrainingSpread(List<Bins> features, Bins score) {
    TrainingSpread {
        features = List.copyOf(features);
    }
}

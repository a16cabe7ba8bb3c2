/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/**
 * How far the last rows that a model was asked about, and its last scores, are from those of its training. Safe on any
 * thread.
 */
final class Drift {
    /** With fewer, chance alone makes an index of a tenth or more: about bins / values. */
    private static final int LEAST = 100;

    private final RollingRows features;
    private final RollingRows score;

    /** @param size of the window: rows, and scores */
    Drift(TrainingSpread training, int size) {
        this.features = new RollingRows(training.features(), size);
        this.score = new RollingRows(List.of(training.score()), size);
    }

    synchronized void observed(float[][] rows, double probability) {
        for (float[] row : rows) {
            features.add(row);
        }
        score.add((float) probability);
    }

    /** The index of a feature; NaN while too few rows were seen. */
    synchronized double ofFeature(int feature) {
        return psi(features, feature);
    }

    /** The index of the score; NaN while too few were given. */
    synchronized double ofScore() {
        return psi(score, 0);
    }

    private static double psi(RollingRows rows, int column) {
        return rows.filled() < LEAST ? Double.NaN : rows.psi(column);
    }
}

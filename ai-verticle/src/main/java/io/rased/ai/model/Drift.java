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

    private final List<RollingBins> features;
    private final RollingBins score;

    /** @param size of the window: rows, and scores */
    Drift(TrainingSpread training, int size) {
        this.features = training.features().stream()
                .map(bins -> new RollingBins(bins, size))
                .toList();
        this.score = new RollingBins(training.score(), size);
    }

    synchronized void observed(float[][] rows, double probability) {
        for (float[] row : rows) {
            for (int feature = 0; feature < row.length; feature++) {
                features.get(feature).add(row[feature]);
            }
        }
        score.add(probability);
    }

    /** The index of a feature; NaN while too few rows were seen. */
    synchronized double ofFeature(int feature) {
        return psi(features.get(feature));
    }

    /** The index of the score; NaN while too few were given. */
    synchronized double ofScore() {
        return psi(score);
    }

    private static double psi(RollingBins bins) {
        return bins.filled() < LEAST ? Double.NaN : bins.psi();
    }
}

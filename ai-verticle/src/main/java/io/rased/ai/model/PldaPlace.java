/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

/**
 * Where a mean of windows is in a PLDA's space: each number's distance from the centre in spreads, clipped, and these projected.
 * Arrays are not to be changed; safe on any thread then.
 *
 * @param centre of each number
 * @param spread what its distance is multiplied with
 * @param projection numbers × dimensions
 * @param offset of each dimension, subtracted
 * @param least no distance is less
 * @param most no distance is more
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record PldaPlace(double[] centre, double[] spread, double[][] projection, double[] offset, double least, double most) {
    /** How many numbers a mean has. */
    int width() {
        return centre.length;
    }

    /** The clipped distance of the i-th number. */
    double distance(int i, double value) {
        return Math.min(most, Math.max(least, (value - centre[i]) * spread[i]));
    }

    /** The place of these distances. */
    double[] of(double[] distances) {
        double[] place = new double[offset.length];
        for (int k = 0; k < place.length; k++) {
            place[k] = -offset[k];
        }
        for (int i = 0; i < distances.length; i++) {
            double[] row = projection[i];
            for (int k = 0; k < place.length; k++) {
                place[k] += distances[i] * row[k];
            }
        }
        return place;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import io.rased.features.mouse.MouseIdentity;

/**
 * A verifier by probabilistic linear discriminant analysis (Ioffe 2006; Prince and Elder 2007): how much likelier two means
 * of windows are if they are one person's than if they are two people's. In the projected space people are spread by {@code
 * between}, windows of one session by {@code within}, and sessions of one person by {@code drift}, each dimension by itself.
 * Arrays are not to be changed; safe on any thread then.
 *
 * @param centre of each number of a window
 * @param scale 1 / its usual spread
 * @param projection numbers × dimensions
 * @param offset of each dimension, subtracted
 * @param between variance of people, a dimension each
 * @param within variance of a person's windows
 * @param drift variance of a person's sessions, beyond that of their windows
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Plda(
        float[] centre,
        float[] scale,
        float[][] projection,
        float[] offset,
        float[] between,
        float[] within,
        float[] drift) {
    /** No number counts for more than so many spreads: a slip is not another person. */
    public static final float CLIP = 3;

    /** A mean of windows in the projected space. */
    public double[] project(double[] mean) {
        double[] place = new double[offset.length];
        for (int k = 0; k < place.length; k++) {
            place[k] = -offset[k];
        }
        for (int i = 0; i < mean.length; i++) {
            double z = Math.max(-CLIP, Math.min(CLIP, (mean[i] - centre[i]) * scale[i]));
            for (int k = 0; k < place.length; k++) {
                place[k] += z * projection[i][k];
            }
        }
        return place;
    }

    /**
     * The logarithm of the likelihood ratio of {@link MouseIdentity#row}: above 0 where session and template are likelier
     * one person's.
     */
    public double ratio(float[] row) {
        int width = centre.length;
        double[] session = new double[width];
        double[] template = new double[width];
        for (int i = 0; i < width; i++) {
            session[i] = row[width + i] + row[i] / 2.0;
            template[i] = row[width + i] - row[i] / 2.0;
        }
        return ratio(project(session), row[2 * width], project(template), row[2 * width + 1]);
    }

    /**
     * The same, of projected means.
     *
     * @param sessionThinness 1 / windows of the session
     * @param templateThinness 1 / windows of the template
     */
    public double ratio(double[] session, double sessionThinness, double[] template, double templateThinness) {
        double sum = 0;
        for (int k = 0; k < session.length; k++) {
            double noise = within[k] * sessionThinness + drift[k];
            double known = between[k] + within[k] * templateThinness + drift[k];
            double expected = between[k] * template[k] / known;
            double own = between[k] * (known - between[k]) / known + noise;
            double others = between[k] + noise;
            double miss = session[k] - expected;
            sum += session[k] * session[k] / others + Math.log(others) - miss * miss / own - Math.log(own);
        }
        return sum / 2;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/**
 * Those of the verifier of mouse identity, a PLDA of two places: the session's and the template's. A row is, for each of a
 * window's numbers, session less template, then the middle of both, then 1 / windows of each. One number moves both places along
 * one direction, so what that does to the sum of squares is computed without the others. Immutable; safe on any thread.
 *
 * @param place from a mean of windows to its place
 * @param noise how far places are apart
 * @param scale from the log-likelihood ratio to log-odds
 * @param shift added to that
 */
record PldaTerms(PldaPlace place, PldaNoise noise, double scale, double shift) implements ModelTerms {
    @Override
    public double logOdds(float[] row) {
        return scale * new Read(row).sum() / 2 + shift;
    }

    @Override
    public double[] losses(float[][] rows, List<Double> medians) {
        double[] losses = new double[2 * place.width() + 2];
        for (float[] row : rows) {
            Read read = new Read(row);
            for (int feature = 0; feature < losses.length; feature++) {
                losses[feature] -= read.growth(feature, medians.get(feature).floatValue());
            }
        }
        for (int feature = 0; feature < losses.length; feature++) {
            losses[feature] *= scale / 2 / rows.length;
        }
        return losses;
    }

    /** A row and the places that it stands for; for one thread. */
    private final class Read {
        private final float[] row;
        private final int width = place.width();
        private final double[] sessionDistances = new double[width];
        private final double[] templateDistances = new double[width];
        private final double[] session;
        private final double[] template;
        private final PldaNoise.Widths widths;

        Read(float[] row) {
            this.row = row;
            for (int i = 0; i < width; i++) {
                sessionDistances[i] = place.distance(i, row[width + i] + 0.5 * row[i]);
                templateDistances[i] = place.distance(i, row[width + i] - 0.5 * row[i]);
            }
            session = place.of(sessionDistances);
            template = place.of(templateDistances);
            widths = noise.of(row[2 * width], row[2 * width + 1]);
        }

        double sum() {
            return widths.sum(session, template);
        }

        /** By how much the sum grows when a feature is something else. */
        double growth(int feature, float to) {
            if (to == row[feature]) {
                return 0;
            }
            if (feature >= 2 * width) {
                boolean ofSession = feature == 2 * width;
                double sessionThinness = ofSession ? to : row[2 * width];
                return noise.of(sessionThinness, ofSession ? row[2 * width + 1] : to)
                                .sum(session, template)
                        - sum();
            }
            int i = feature % width;
            double off = feature < width ? to : row[i];
            double level = feature < width ? row[width + i] : to;
            double sessionBy = place.distance(i, level + 0.5 * off) - sessionDistances[i];
            double templateBy = place.distance(i, level - 0.5 * off) - templateDistances[i];
            return sessionBy == 0 && templateBy == 0
                    ? 0
                    : widths.growth(session, template, place.projection()[i], sessionBy, templateBy);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

/**
 * How far places of one person and of several are apart in a PLDA's space, dimension by dimension. Arrays are not to be changed;
 * safe on any thread then.
 *
 * @param between variance of people
 * @param within variance of a person's windows
 * @param drift variance of a person's sessions
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record PldaNoise(double[] between, double[] within, double[] drift) {
    /**
     * What they come to for so many windows; of each dimension.
     *
     * @param trust how much of the template's place is expected of the session's
     * @param others 1 / the variance of a session's place
     * @param own 1 / the variance of it around what is expected
     * @param widths the sum of the logarithms of own / others
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Widths(double[] trust, double[] others, double[] own, double widths) {
        /** The sum over all dimensions of what a session's and a template's places say, twice the log-likelihood ratio. */
        double sum(double[] session, double[] template) {
            double sum = widths;
            for (int k = 0; k < session.length; k++) {
                double miss = session[k] - trust[k] * template[k];
                sum += session[k] * session[k] * others[k] - miss * miss * own[k];
            }
            return sum;
        }

        /**
         * By how much that sum grows when the session's place moves so far along a direction, and the template's so far.
         */
        double growth(double[] session, double[] template, double[] along, double sessionBy, double templateBy) {
            double growth = 0;
            for (int k = 0; k < session.length; k++) {
                double step = sessionBy * along[k];
                double miss = session[k] - trust[k] * template[k];
                double missStep = step - trust[k] * templateBy * along[k];
                growth += step * (2 * session[k] + step) * others[k] - missStep * (2 * miss + missStep) * own[k];
            }
            return growth;
        }
    }

    /**
     * For a session and a template of so many windows.
     *
     * @param sessionThinness 1 / windows of the session
     * @param templateThinness 1 / windows of the template
     */
    Widths of(double sessionThinness, double templateThinness) {
        double[] trust = new double[between.length];
        double[] others = new double[between.length];
        double[] own = new double[between.length];
        double widths = 0;
        for (int k = 0; k < between.length; k++) {
            double noise = sessionThinness * within[k] + drift[k];
            double unknown = templateThinness * within[k] + drift[k];
            trust[k] = between[k] / (between[k] + unknown);
            double around = trust[k] * unknown + noise;
            widths += Math.log((between[k] + noise) / around);
            others[k] = 1 / (between[k] + noise);
            own[k] = 1 / around;
        }
        return new Widths(trust, others, own, widths);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

/**
 * One probability from those of a session's windows: the mean of their log-odds (the logarithmic opinion pool of Genest
 * and Zidek 1986), each kept within ±{@value #LIMIT} so that no single window decides alone. The bot model is calibrated
 * for this combination. Pure; safe on any thread.
 */
public final class BotScore {
    /** The most that a window's log-odds count. */
    public static final double LIMIT = 10;

    private BotScore() {}

    /**
     * The session's probability of a bot.
     *
     * @param windows the model's answer to each window, from 0 to 1
     * @throws IllegalArgumentException if there is none, or one is no probability
     */
    public static double ofWindows(double[] windows) {
        double[] logOdds = new double[windows.length];
        for (int i = 0; i < windows.length; i++) {
            logOdds[i] = logOdds(windows[i]);
        }
        return ofLogOdds(logOdds);
    }

    /**
     * The same, of the windows' log-odds.
     *
     * @param windows of any size; none is NaN
     * @throws IllegalArgumentException if there is none
     */
    public static double ofLogOdds(double[] windows) {
        if (windows.length == 0) {
            throw new IllegalArgumentException("a score needs a window at least");
        }
        double sum = 0;
        for (double logOdds : windows) {
            sum += within(logOdds);
        }
        return probability(sum / windows.length);
    }

    /** ln(p / (1 - p)), within the limit. */
    public static double logOdds(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
        return within(Math.log(probability) - Math.log1p(-probability));
    }

    /** The probability of log-odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double within(double logOdds) {
        return Math.min(LIMIT, Math.max(-LIMIT, logOdds));
    }
}

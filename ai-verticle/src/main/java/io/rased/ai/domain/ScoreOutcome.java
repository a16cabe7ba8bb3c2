/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/** How a score ended: it is given, or it is not and there is a reason. Never a stand-in number. */
public sealed interface ScoreOutcome {
    /**
     * A score.
     *
     * @param probability of risk, calibrated, 0 to 1
     * @param maturity how well the user's template is known, 0 to 1; 1 for a score that needs none
     * @param logRatio by how much what was seen is likelier of an attack than of the person, as a logarithm; finite. The
     *     log-odds of a probability at even odds; of one that has a prior, without it
     */
    record Given(double probability, double maturity, double logRatio) implements ScoreOutcome {
        /** @throws IllegalArgumentException if one of the first two is not a number from 0 to 1, or the last isn't finite */
        public Given {
            requireShare("probability", probability);
            requireShare("maturity", maturity);
            if (!Double.isFinite(logRatio)) {
                throw new IllegalArgumentException("logRatio must be finite, not " + logRatio);
            }
        }

        /** A probability at even odds. */
        public Given(double probability, double maturity) {
            this(probability, maturity, LogOdds.of(probability));
        }

        private static void requireShare(String what, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(what + " must be from 0 to 1, not " + value);
            }
        }
    }

    /**
     * No score.
     *
     * @param reason why
     */
    record Unavailable(UnavailableReason reason) implements ScoreOutcome {}

    /** The outcome for a model's answer: a score only if the answer is a probability. */
    static ScoreOutcome ofProbability(double answer) {
        return answer >= 0 && answer <= 1 ? new Given(answer, 1) : new Unavailable(UnavailableReason.NOT_A_PROBABILITY);
    }

    /** The outcome for a missing score. */
    static ScoreOutcome unavailable(UnavailableReason reason) {
        return new Unavailable(reason);
    }
}

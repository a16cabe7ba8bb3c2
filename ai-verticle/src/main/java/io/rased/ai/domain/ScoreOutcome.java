/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/** How a score ended: it is given, or it is not and there is a reason. Never a stand-in number. */
public sealed interface ScoreOutcome {
    /**
     * A score.
     *
     * @param probability of risk, calibrated, 0 to 1
     * @param maturity how well the user's template is known, 0 to 1; 1 for a score that needs none
     */
    record Given(double probability, double maturity) implements ScoreOutcome {
        /** @throws IllegalArgumentException if either is not a number from 0 to 1 */
        public Given {
            requireShare("probability", probability);
            requireShare("maturity", maturity);
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

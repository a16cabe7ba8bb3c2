/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the verifier is, on people it has not seen; part of its manifest and its card. Areas and rates from 0 to 1.
 *
 * @param people in all
 * @param auc area under the curve: a person's session on their own template against everyone else's on it
 * @param eer equal error rate, the same
 * @param calibrationError expected, of probabilities, by a calibration on other people
 * @param byMoves with a part of the session only
 * @param elsewhereAuc with a session that another device would have reported, on the template of the first
 */
public record MouseFigures(
        int people, double auc, double eer, double calibrationError, List<ByMoves> byMoves, double elsewhereAuc) {
    /**
     * The first moves of a session only.
     *
     * @param moves how many
     * @param sessions that have windows enough in them for a score
     * @param auc over those; null of fewer than {@value UnseenHands#FEWEST}, which would say nothing
     */
    public record ByMoves(int moves, int sessions, @Nullable Double auc) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.training.evaluation.Judged;
import java.util.List;
import java.util.Map;

/**
 * What verifiers said of people that they had not seen, as probabilities by a calibration that had not seen them either. Impostors are
 * the positives; in each fold owners and impostors weigh the same.
 *
 * @param figures how good that is
 * @param anyLength whole sessions and their first moves together, as in the calibration error
 * @param whole sessions
 * @param byMoves by how many of a session's first moves were there, where sessions are enough
 */
public record UnseenMice(
        MouseFigures figures, List<Judged> anyLength, List<Judged> whole, Map<Integer, List<Judged>> byMoves) {}

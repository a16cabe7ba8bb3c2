/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import io.rased.training.evaluation.Judged;
import java.util.List;

/**
 * Scores whose truth is known, drawn in one colour and dash.
 *
 * @param name in the legend
 * @param judged probabilities, some of each truth
 */
public record Series(String name, List<Judged> judged) {
    /** Copies the list. */
    public Series {
        judged = List.copyOf(judged);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.training.evaluation.Platt;
import io.rased.training.model.Plda;
import io.rased.training.model.Quantiles;
import java.util.List;

/**
 * A trained verifier of mouse identity.
 *
 * @param plda on all people
 * @param platt from likelihood ratio to the log-odds of an impostor
 * @param medians of each of a row's numbers, over people's own sessions
 * @param quantiles of those rows, and of what verifiers that had not seen them said
 * @param sample rows of people's own sessions and of others'
 * @param figures how good it is
 * @param seed that it was trained with
 */
public record TrainedMouse(
        Plda plda,
        Platt platt,
        List<Float> medians,
        Quantiles quantiles,
        List<float[]> sample,
        MouseFigures figures,
        long seed) {}

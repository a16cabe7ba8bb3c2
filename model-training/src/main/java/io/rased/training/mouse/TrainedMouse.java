/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.training.evaluation.Platt;
import io.rased.training.model.Plda;
import java.util.List;

/**
 * A trained verifier of mouse identity.
 *
 * @param plda on all people
 * @param platt from likelihood ratio to the log-odds of an impostor
 * @param medians of each of a row's numbers, over people's own sessions
 * @param figures how good it is
 * @param seed that it was trained with
 */
public record TrainedMouse(Plda plda, Platt platt, List<Float> medians, MouseFigures figures, long seed) {}

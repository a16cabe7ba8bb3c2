/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.evaluation.Platt;
import io.rased.training.model.TreeEnsemble;
import java.util.List;
import java.util.Map;

/**
 * A trained bot model.
 *
 * @param trees on all sessions
 * @param platt from margin to probability
 * @param medians of each feature over people's windows
 * @param people the windows of each person's session, as they would be scored
 * @param sample windows of people and of bots, in the order of the sessions
 * @param figures how good it is
 * @param counts sessions, by kind
 * @param seed that it was trained with
 */
public record TrainedBot(
        TreeEnsemble trees,
        Platt platt,
        List<Float> medians,
        List<float[][]> people,
        List<float[]> sample,
        BotFigures figures,
        Map<String, Integer> counts,
        long seed) {}

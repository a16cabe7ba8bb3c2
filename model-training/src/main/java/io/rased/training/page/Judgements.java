/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.bot.UnseenBots;
import io.rased.training.evaluation.Judged;
import io.rased.training.keystroke.KeystrokeEvaluation.Detector;
import io.rased.training.keystroke.UnseenTypists;
import io.rased.training.mouse.UnseenMice;
import io.rased.training.takeover.TakeoverScore;
import java.util.List;
import java.util.Map;

/**
 * All that was said of what no model was trained on; what the page is made of, besides the manifests.
 *
 * @param bots people and programs by their pointer
 * @param typists people by what they typed
 * @param detectors equal error rates of detectors that know one person alone
 * @param mice people by their mouse
 * @param takeovers generated transactions, by score
 */
public record Judgements(
        UnseenBots bots,
        UnseenTypists typists,
        Map<String, Detector> detectors,
        UnseenMice mice,
        Map<TakeoverScore, List<Judged>> takeovers) {}

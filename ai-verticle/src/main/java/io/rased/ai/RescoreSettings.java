/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * When what a model could not score is scored again.
 *
 * @param interval between looks for what is due
 * @param pause before the first attempt; each next one is twice as long
 * @param longestPause that a pause grows to
 * @param attempts after which a result stays as it is
 */
public record RescoreSettings(
        @Setting(value = "5s", doc = "Pause between looks for degraded results that are due to be scored again.")
        @Range(min = "50ms", max = "1h")
        Duration interval,

        @Setting(
                value = "30s",
                doc = "How long after a degraded result it is scored again; each next pause is twice as long.")
        @Range(min = "10ms", max = "1d")
        Duration pause,

        @Setting(value = "1h", doc = "Longest pause between attempts to score a degraded result again.")
        @Range(min = "10ms", max = "7d")
        Duration longestPause,

        @Setting(value = "50", doc = "Attempts after which a degraded result stays as it is.")
        @Range(min = "1", max = "1000")
        int attempts) {
    /** @throws IllegalArgumentException if the pauses are the wrong way round */
    public RescoreSettings {
        if (longestPause.compareTo(pause) < 0) {
            throw new IllegalArgumentException(
                    "ai.rescore.longestPause, " + longestPause + ", must be at least ai.rescore.pause, " + pause);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * When a model counts as away.
 *
 * @param timeout for one question to a model
 * @param window the time over which its answers and failures are counted
 * @param calls that must have ended in the window before it is judged
 * @param failures share of them that must have failed, a timeout included
 * @param open for how long it isn't asked then, before one question tries it again
 */
public record BreakerSettings(
        @Setting(value = "5s", doc = "How long a model may take for one question.") @Range(min = "10ms", max = "5m")
        Duration timeout,

        @Setting(value = "10s", doc = "Time over which a model's answers and failures are counted.")
        @Range(min = "100ms", max = "10m")
        Duration window,

        @Setting(value = "4", doc = "Questions that must have ended in that time before a model is judged.")
        @Range(min = "1", max = "10000")
        int calls,

        @Setting(value = "0.5", doc = "Share of them that must have failed for a model to count as away.")
        @Range(min = "0.01", max = "1")
        double failures,

        @Setting(value = "30s", doc = "How long a model that is away isn't asked, before it is tried again.")
        @Range(min = "10ms", max = "1h")
        Duration open) {
    /** The defaults. */
    public static final BreakerSettings DEFAULTS =
            new BreakerSettings(Duration.ofSeconds(5), Duration.ofSeconds(10), 4, 0.5, Duration.ofSeconds(30));
}

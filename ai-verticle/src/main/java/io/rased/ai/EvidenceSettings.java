/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * For how long it is kept what segments were scored by.
 *
 * @param retention after a transaction's newest result
 * @param sweepInterval between looks for what is older
 * @param sweepBatch segments whose evidence is deleted in one go
 */
public record EvidenceSettings(
        @Setting(
                value = "30d",
                doc =
                        "How long after a transaction's newest result it is kept what its segments were scored by; one that"
                                + " comes later goes to the dead letter, and the result stays as it is.")
        @Range(min = "1d", max = "3650d")
        Duration retention,

        @Setting(value = "10m", doc = "Pause between looks for what segments were scored by, past its retention.")
        @Range(min = "50ms", max = "7d")
        Duration sweepInterval,

        @Setting(value = "1000", doc = "Of how many segments it is deleted in one go.")
        @Range(min = "1", max = "100000")
        int sweepBatch) {}

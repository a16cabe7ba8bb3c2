/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * For how long evidence is kept: what segments were scored by.
 *
 * @param retention after a transaction's newest result
 * @param sweepInterval between looks for what is older
 * @param sweepBatch segments whose evidence is deleted in one go
 */
public record EvidenceSettings(
        @Setting(
                value = "30d",
                doc =
                        "How long after a transaction's newest result the evidence is kept that its segments were scored by. One"
                                + " that comes later goes to the dead letter: keep it for longer than a segment may be on its way"
                                + " (trigger.retention and kafka.topics.retention).")
        @Range(min = "1d", max = "3650d")
        Duration retention,

        @Setting(value = "10m", doc = "Pause between looks for evidence past its retention.")
        @Range(min = "50ms", max = "7d")
        Duration sweepInterval,

        @Setting(value = "1000", doc = "Segments whose evidence is deleted in one go.")
        @Range(min = "1", max = "100000")
        int sweepBatch) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * By what paths are known again, and for how long.
 *
 * @param fingerprints of a transaction that are kept
 * @param retention how long after a path was first made it is known
 * @param sweepInterval between looks for what is older
 * @param sweepBatch rows that are deleted in one go
 */
public record ReplaySettings(
        @Setting(
                value = "32",
                doc =
                        "Fingerprints of a transaction's path that are kept, a row each in PostgreSQL; eight times as many are looked for.")
        @Range(min = "8", max = "512")
        int fingerprints,

        @Setting(value = "30d", doc = "How long after a path was first made a replay of it is recognized.")
        @Range(min = "1s", max = "3650d")
        Duration retention,

        @Setting(value = "1m", doc = "Pause between looks for fingerprints of paths past their retention.")
        @Range(min = "50ms", max = "1d")
        Duration sweepInterval,

        @Setting(value = "10000", doc = "Fingerprints past their retention that are deleted in one go.")
        @Range(min = "1", max = "100000")
        int sweepBatch) {
    /** More than are kept: moves put around a replayed path would else take the places of its fingerprints. */
    private static final int LOOKED_FOR = 8;

    /** How many fingerprints of a transaction are looked for. */
    int lookedFor() {
        return LOOKED_FOR * fingerprints;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.config.DataSize;
import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * How much the front door takes in at once, under {@code ingestion.admission}; past any of it a batch is refused with 503
 * before it is read.
 *
 * @param requests in progress on one event loop: from the head to the answer
 * @param burst so many appends are begun on one event loop however late it runs and however long they wait: some dozens of clients
 *     at once are no overload; when more come meanwhile, a sixteenth of it, and then as many more as don't wait too long
 * @param bytes of their bodies, in the whole process
 * @param delay how late an event loop may run
 * @param appendDelay for how long an append may wait for others before Redis: what it takes beyond what one takes among few
 * @param patience for how long either may be more than that: a moment of it harms nobody
 */
public record AdmissionSettings(
        @Setting(value = "1024", doc = "Batches in progress on one event loop; past that the answer is 503.")
        @Range(min = "1", max = "100000")
        int requests,

        @Setting(
                value = "64",
                doc =
                        "Appends under way on one event loop while it is late or they wait too long; when more come, as many"
                                + " as don't, until fewer do. Past that 503.")
        @Range(min = "1", max = "100000")
        int burst,

        @Setting(
                value = "48MiB",
                doc = "Bytes of the bodies in progress in the process; past that 503. They take up to three times as"
                        + " much heap.")
        @Range(min = "1MiB", max = "16GiB")
        DataSize bytes,

        @Setting(value = "10ms", doc = "An event loop that runs later than this for longer than patience is late.")
        @Range(min = "1ms", max = "1m")
        Duration delay,

        @Setting(
                value = "20ms",
                doc =
                        "Appends that wait for others before Redis for longer than this, for longer than patience, wait too"
                                + " long.")
        @Range(min = "1ms", max = "1m")
        Duration appendDelay,

        @Setting(
                value = "200ms",
                doc =
                        "For how long an event loop may run later than delay, and an append wait longer than appendDelay.")
        @Range(min = "0ms", max = "1m")
        Duration patience) {
    /** The defaults. */
    public static final AdmissionSettings DEFAULTS = new AdmissionSettings(
            1024, 64, new DataSize(48L << 20), Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(200));
}

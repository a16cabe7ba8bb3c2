/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.config.DataSize;
import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * The sending side.
 *
 * @param timeout how long a message may wait for its acknowledgement
 * @param maxBlock how long a send may wait for the topic's metadata; all sends behind it wait too
 * @param inFlight most messages under way
 * @param inFlightBytes most bytes under way
 * @param closeTimeout how long closing may wait for what is under way
 */
public record PublisherSettings(
        @Setting(value = "10s", doc = "How long a message may wait for Kafka's acknowledgement.")
        @Range(min = "1s", max = "2m")
        Duration timeout,

        @Setting(value = "500ms", doc = "How long a send may wait for a topic's metadata.")
        @Range(min = "10ms", max = "10s")
        Duration maxBlock,

        @Setting(value = "128", doc = "Most messages that may wait for an acknowledgement.")
        @Range(min = "1", max = "10000")
        int inFlight,

        @Setting(value = "48MiB", doc = "Most bytes that may wait for an acknowledgement.")
        @Range(min = "1MiB", max = "1GiB")
        DataSize inFlightBytes,

        @Setting(value = "5s", doc = "How long closing may wait for what is under way.") @Range(min = "0ms", max = "1m")
        Duration closeTimeout) {
    /** The defaults. */
    public static final PublisherSettings DEFAULTS = new PublisherSettings(
            Duration.ofSeconds(10), Duration.ofMillis(500), 128, new DataSize(48L << 20), Duration.ofSeconds(5));
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * The topics.
 *
 * @param create whether missing ones are created at start
 * @param partitions of a topic that is created
 * @param replicationFactor of a topic that is created
 * @param retention how long a topic that is created keeps messages
 * @param deadLetterRetention how long a dead letter that is created keeps messages
 */
public record TopicSettings(
        @Setting(value = "true", doc = "Create missing topics at start.")
        boolean create,

        @Setting(value = "6", doc = "Partitions of a topic that is created.") @Range(min = "1", max = "1000")
        int partitions,

        @Setting(value = "1", doc = "Replication factor of a topic that is created; 3 for a cluster that matters.")
        @Range(min = "1", max = "9")
        int replicationFactor,

        @Setting(value = "7d", doc = "How long a topic that is created keeps messages.") @Range(min = "1h")
        Duration retention,

        @Setting(value = "90d", doc = "How long a dead letter that is created keeps messages.") @Range(min = "1h")
        Duration deadLetterRetention) {
    /** The defaults. */
    public static final TopicSettings DEFAULTS = new TopicSettings(true, 6, 1, Duration.ofDays(7), Duration.ofDays(90));
}

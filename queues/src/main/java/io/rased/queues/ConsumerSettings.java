/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.config.DataSize;
import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * The receiving side.
 *
 * @param concurrency how many keys are handled at once
 * @param pollSize most messages of one poll
 * @param pendingBytes past this many bytes taken and not yet done, nothing more is taken
 * @param retryMin the first pause after a failure
 * @param retryMax the longest pause between attempts
 * @param suspectAttempts attempts for a message whose failure looks like a mistake in our code
 * @param sessionTimeout after this a silent consumer's partitions go to the others
 * @param stopTimeout how long stopping may wait for what is under way
 */
public record ConsumerSettings(
        @Setting(value = "8", doc = "How many transactions a consumer handles at once.") @Range(min = "1", max = "256")
        int concurrency,

        @Setting(value = "16", doc = "Most messages taken in one poll.") @Range(min = "1", max = "1000")
        int pollSize,

        @Setting(value = "32MiB", doc = "Bytes taken and not yet done past which nothing more is taken.")
        @Range(min = "1MiB", max = "1GiB")
        DataSize pendingBytes,

        @Setting(value = "200ms", doc = "First pause before a failed message is tried again.")
        @Range(min = "10ms", max = "1m")
        Duration retryMin,

        @Setting(value = "5s", doc = "Longest pause before a failed message is tried again.")
        @Range(min = "10ms", max = "10m")
        Duration retryMax,

        @Setting(value = "5", doc = "Attempts for a message whose failure looks like a mistake of the gateway's.")
        @Range(min = "1", max = "100")
        int suspectAttempts,

        @Setting(value = "10s", doc = "After this a silent consumer's partitions go to the others.")
        @Range(min = "6s", max = "5m")
        Duration sessionTimeout,

        @Setting(value = "10s", doc = "How long stopping may wait for messages under way.")
        @Range(min = "0ms", max = "5m")
        Duration stopTimeout) {
    /** The defaults. */
    public static final ConsumerSettings DEFAULTS = new ConsumerSettings(
            8,
            16,
            new DataSize(32L << 20),
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            5,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));

    /** @throws IllegalArgumentException if the backoff's bounds are the wrong way round */
    public ConsumerSettings {
        if (retryMax.compareTo(retryMin) < 0) {
            throw new IllegalArgumentException(
                    "kafka.consumer.retryMax, " + retryMax + ", must be at least kafka.consumer.retryMin, " + retryMin);
        }
    }
}

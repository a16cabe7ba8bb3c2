/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.config.DataSize;
import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * When a segment is sealed, under {@code trigger}. The ingestion role applies it at each append and the trigger role to
 * what is due, so give both the same.
 *
 * @param batchLimit a segment with more batches than this is sealed
 * @param byteLimit a segment with more bytes than this is sealed
 * @param idle a transaction without a batch for this long is sealed
 * @param maxAge a segment is sealed when its first batch is this old
 * @param retention how long an abandoned transaction is kept, and its batch ids for telling duplicates
 * @param sealedShare how much of Redis's memory sealed segments may take before 503
 * @param poll how often a node looks for what is due
 * @param lease how long a node may take to hand a segment over before another one does
 * @param inFlight how many segments a node hands over at once
 */
public record TriggerSettings(
        @Setting(value = "300", doc = "A segment with more batches than this is sealed.")
        @Range(min = "1", max = "100000")
        int batchLimit,

        @Setting(value = "4MiB", doc = "A segment with more bytes than this is sealed.")
        @Range(min = "1KiB", max = "4MiB")
        DataSize byteLimit,

        @Setting(value = "5m", doc = "A transaction without a batch for this long is sealed.")
        @Range(min = "10ms", max = "1h")
        Duration idle,

        @Setting(value = "15m", doc = "A segment is sealed when its first batch is this old.")
        @Range(min = "10ms", max = "1h")
        Duration maxAge,

        @Setting(
                value = "3d",
                doc = "How long what no gateway comes back for is kept, and batch ids to tell duplicates by.")
        @Range(min = "2h", max = "30d")
        Duration retention,

        @Setting(
                value = "0.5",
                doc = "Share of Redis's memory that sealed segments may take while Kafka is away, before 503.")
        @Range(min = "0.01", max = "0.95")
        double sealedShare,

        @Setting(value = "200ms", doc = "How often a node looks for what is due.") @Range(min = "10ms", max = "1s")
        Duration poll,

        @Setting(value = "15s", doc = "How long a node may take to hand a segment over before another one does.")
        @Range(min = "1s", max = "10m")
        Duration lease,

        @Setting(value = "8", doc = "How many segments a node hands over at once.") @Range(min = "1", max = "1024")
        int inFlight) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How webhooks are delivered.
 *
 * @param allowPrivateAddresses whether plain http and addresses that are not public may be called
 * @param caFile authorities that are trusted for receivers instead of the platform's own
 * @param schedule the pauses after the first failed attempts, in order
 * @param repeatEvery the pause after each later one
 * @param giveUpAfter from the first attempt on
 * @param timeout of one attempt, name look-up and all
 * @param inFlight attempts at once in this process
 * @param perEndpoint attempts at once to one endpoint, so that a slow receiver holds up nobody else
 * @param pollInterval how soon a delivery that another process made is seen
 * @param stopTimeout how long stopping waits for attempts in flight
 * @param secretOverlap how long a rotated secret goes on signing
 * @param endpointsPerOrganization the most that an organization may have
 */
public record WebhookSettings(
        @Setting(value = "false", doc = "Whether webhooks may call plain http and addresses that are not public.")
        boolean allowPrivateAddresses,

        @Setting(doc = "PEM file of authorities to trust for receivers, instead of the platform's own.") @Nullable
        Path caFile,

        @Setting(value = "1s,5s,30s,2m,10m,30m,1h,3h,6h", doc = "Pauses after the first failed attempts, +-20 %.")
        @Range(min = "10ms", max = "1d")
        List<Duration> schedule,

        @Setting(value = "6h", doc = "Pause between the attempts after those of the schedule.")
        @Range(min = "10ms", max = "1d")
        Duration repeatEvery,

        @Setting(value = "72h", doc = "When a delivery is given up.") @Range(min = "1s", max = "30d")
        Duration giveUpAfter,

        @Setting(value = "15s", doc = "How long one attempt may take.") @Range(min = "100ms", max = "1m")
        Duration timeout,

        @Setting(value = "256", doc = "Attempts in flight at once.") @Range(min = "1", max = "10000")
        int inFlight,

        @Setting(value = "8", doc = "Attempts in flight at once to one endpoint.") @Range(min = "1", max = "1000")
        int perEndpoint,

        @Setting(value = "250ms", doc = "How often due deliveries are looked for.") @Range(min = "10ms", max = "1m")
        Duration pollInterval,

        @Setting(value = "10s", doc = "How long stopping waits for attempts in flight.") @Range(min = "0s", max = "5m")
        Duration stopTimeout,

        @Setting(value = "24h", doc = "How long a rotated secret goes on signing beside the new one.")
        @Range(min = "0s", max = "30d")
        Duration secretOverlap,

        @Setting(value = "16", doc = "The most webhook endpoints of an organization.") @Range(min = "1", max = "1000")
        int endpointsPerOrganization) {
    /** The defaults. */
    public static final WebhookSettings DEFAULTS = new WebhookSettings(
            false,
            null,
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6)),
            Duration.ofHours(6),
            Duration.ofHours(72),
            Duration.ofSeconds(15),
            256,
            8,
            Duration.ofMillis(250),
            Duration.ofSeconds(10),
            Duration.ofHours(24),
            16);

    public WebhookSettings {
        schedule = List.copyOf(schedule);
    }

    /** How long a claimed delivery is its claimer's: an attempt, and time to record it while PostgreSQL blinks. */
    public Duration lease() {
        return timeout.plusSeconds(30);
    }
}

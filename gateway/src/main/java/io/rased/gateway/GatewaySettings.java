/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.rased.access.TokenSettings;
import io.rased.ai.AiSettings;
import io.rased.ai.LocationSettings;
import io.rased.buffer.RedisSettings;
import io.rased.buffer.TriggerSettings;
import io.rased.config.ConfigurationReader;
import io.rased.config.InvalidConfigurationException;
import io.rased.http.management.ManagementSettings;
import io.rased.ingestion.IngestionSettings;
import io.rased.ingestion.LimitSettings;
import io.rased.persistence.PersistenceSettings;
import io.rased.persistence.cassandra.CassandraSettings;
import io.rased.queues.KafkaSettings;
import io.rased.relational.PostgresSettings;
import io.rased.results.ResultsSettings;
import io.rased.webhooks.WebhookSettings;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every key of the configuration: the settings of all modules, each under its own section. */
public record GatewaySettings(
        IngestionSettings ingestion,
        LimitSettings limits,
        RateLimitSettings rateLimit,
        ManagementSettings management,
        TokenSettings tokens,
        TriggerSettings trigger,
        RedisSettings redis,
        KafkaSettings kafka,
        PersistenceSettings persistence,
        CassandraSettings cassandra,
        PostgresSettings postgres,
        AiSettings ai,
        LocationSettings location,
        ResultsSettings results,
        WebhookSettings webhooks,
        VertxSettings vertx) {
    /** Variables that begin as settings do, and are none. */
    private static final Set<String> NOT_SETTINGS = Set.of("RASED_LOG_LEVEL", "RASED_HOME");

    /** What a segment's message has beside its batches. */
    private static final long ENVELOPE_BYTES = 64 * 1024;

    /** @throws IllegalArgumentException if a segment could become too large for the queue, where it would never arrive */
    public GatewaySettings {
        long most = trigger.byteLimit().bytes() + limits.bodyBytes().bytes() + ENVELOPE_BYTES;
        if (kafka.maxRequest().bytes() < most) {
            throw new IllegalArgumentException(
                    "kafka.maxRequest must be at least trigger.byteLimit, limits.bodyBytes and 64 KiB together: " + most
                            + " bytes");
        }
    }

    /**
     * Reads a file and the environment, which wins; no file leaves defaults and environment.
     *
     * @throws InvalidConfigurationException with every fault at once
     */
    public static GatewaySettings read(@Nullable Path file) throws InvalidConfigurationException {
        return ConfigurationReader.read(GatewaySettings.class, file, System.getenv(), NOT_SETTINGS);
    }

    /** How many event loops serve the public port: as many as there are processors, unless it says so. */
    int publicEventLoops() {
        int asked = ingestion.eventLoops();
        return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/** The settings in Kafka's own words. */
final class ClientConfigs {
    /** Record headers, key and framing on top of the message itself. */
    static final int HEADROOM_BYTES = 64 * 1024;

    private static final int REQUEST_TIMEOUT_MS = 3_000;

    private ClientConfigs() {}

    static Map<String, Object> producer(KafkaSettings settings) {
        Map<String, Object> config = common(settings);
        int timeout = millis(settings.publisher().timeout());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxMessageBytes(settings));
        config.put(
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                settings.publisher().inFlightBytes().bytes() * 2);
        config.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                settings.publisher().maxBlock().toMillis());
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MS, timeout));
        // A send whose topic isn't known waits maxBlock, and all sends behind it wait too: so nothing known is
        // forgotten,
        // neither an idle topic nor, while all brokers are away, the cluster ("rebootstrap", the default since 4.0).
        config.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis());
        config.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
        return config;
    }

    static Map<String, Object> consumer(KafkaSettings settings, String group) {
        Map<String, Object> config = common(settings);
        int session = millis(settings.consumer().sessionTimeout());
        int largest = maxMessageBytes(settings);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 5);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.consumer().pollSize());
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, largest);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * largest);
        // A commit that waits for a broker holds up the polls behind it.
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Topics made after the first subscription are seen this soon.
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        return config;
    }

    static Map<String, Object> admin(KafkaSettings settings) {
        Map<String, Object> config = common(settings);
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        return config;
    }

    static int maxMessageBytes(KafkaSettings settings) {
        return Math.toIntExact(settings.maxRequest().bytes()) + HEADROOM_BYTES;
    }

    private static Map<String, Object> common(KafkaSettings settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "rased");
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50L);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2_000L);
        config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 5_000L);
        // No word to the broker about the clients, and no thread to collect it.
        config.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        security(config, settings.security());
        return config;
    }

    private static void security(Map<String, Object> config, KafkaSecurity security) {
        config.put(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                security.protocol().name());
        var username = security.username();
        var password = security.password();
        if (security.protocol().sasl() && username != null && password != null) {
            config.put(SaslConfigs.SASL_MECHANISM, security.mechanism().wireName());
            config.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    security.mechanism().loginModule() + " required username=" + quoted(username) + " password="
                            + quoted(password.reveal()) + ";");
        }
        var truststore = security.truststore();
        if (security.protocol().tls() && truststore != null) {
            boolean pem = truststore.toString().toLowerCase(Locale.ROOT).endsWith(".pem");
            config.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, pem ? "PEM" : "PKCS12");
            config.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, truststore.toString());
            var secret = security.truststorePassword();
            if (secret != null && !pem) {
                config.put(SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG, secret.reveal());
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}

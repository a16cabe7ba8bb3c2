/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rased.config.DataSize;
import io.rased.config.Secret;
import io.rased.queues.KafkaSecurity.Mechanism;
import io.rased.queues.KafkaSecurity.Protocol;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;

class ClientConfigsTest {
    @Test
    void aPasswordWithQuotesAndBackslashesReachesTheLoginAsItIs() {
        String password = "p\"w\\d; =";
        var security = new KafkaSecurity(
                Protocol.SASL_PLAINTEXT, Mechanism.SCRAM_SHA_512, "us\"er", new Secret(password), null, null);

        Object jaas = ClientConfigs.producer(settings(security)).get("sasl.jaas.config");

        var entry = JaasContext.loadClientContext(Map.of("sasl.jaas.config", new Password((String) jaas)))
                .configurationEntries()
                .get(0);
        assertThat(entry.getOptions().get("username")).isEqualTo("us\"er");
        assertThat(entry.getOptions().get("password")).isEqualTo(password);
    }

    @Test
    void saslNeedsCredentials() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KafkaSecurity(Protocol.SASL_SSL, Mechanism.PLAIN, null, null, null, null))
                .withMessageContaining("kafka.security.username");
    }

    @Test
    void kafkasClientsAcceptTheSettings() {
        var settings = settings(KafkaSecurity.NONE);

        new ProducerConfig(withSerializers(ClientConfigs.producer(settings)));
        new AdminClientConfig(ClientConfigs.admin(settings));
        var consumer = ClientConfigs.consumer(settings, "g");
        consumer.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        consumer.put("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        new ConsumerConfig(consumer);
        assertThat(ClientConfigs.maxMessageBytes(settings)).isGreaterThan(8 << 20);
    }

    private static Map<String, Object> withSerializers(Map<String, Object> config) {
        config.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        config.put("value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        return config;
    }

    private static KafkaSettings settings(KafkaSecurity security) {
        return new KafkaSettings(
                List.of("127.0.0.1:9092"),
                security,
                new DataSize(8 << 20),
                PublisherSettings.DEFAULTS,
                ConsumerSettings.DEFAULTS,
                TopicSettings.DEFAULTS);
    }
}

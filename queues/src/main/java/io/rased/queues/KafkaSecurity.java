/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.config.Secret;
import io.rased.config.Setting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Encryption and credentials towards Kafka.
 *
 * @param protocol with or without TLS and SASL
 * @param mechanism how the password is proved, with SASL
 * @param username needed with SASL
 * @param password needed with SASL
 * @param truststore certificates to trust, with TLS; the JDK's own if absent
 * @param truststorePassword of a PKCS12 trust store
 */
public record KafkaSecurity(
        @Setting(value = "plaintext", doc = "Transport towards Kafka: with or without TLS (ssl) and a password (sasl).")
        Protocol protocol,

        @Setting(value = "scram-sha-512", doc = "SASL mechanism, where the protocol has SASL.")
        Mechanism mechanism,

        @Setting(doc = "SASL user name.") @Nullable String username,

        @Setting(doc = "SASL password.") @Nullable Secret password,

        @Setting(doc = "Trust store for TLS: a .pem or PKCS12 file; absent: the JDK's own.") @Nullable
        Path truststore,

        @Setting(doc = "Password of a PKCS12 trust store.") @Nullable
        Secret truststorePassword) {
    /** No encryption, no password. */
    public static final KafkaSecurity NONE =
            new KafkaSecurity(Protocol.PLAINTEXT, Mechanism.SCRAM_SHA_512, null, null, null, null);

    /** Kafka's own names. */
    public enum Protocol {
        PLAINTEXT,
        SSL,
        SASL_PLAINTEXT,
        SASL_SSL;

        boolean sasl() {
            return this == SASL_PLAINTEXT || this == SASL_SSL;
        }

        boolean tls() {
            return this == SSL || this == SASL_SSL;
        }
    }

    /** How a password is proved. */
    public enum Mechanism {
        PLAIN("PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule"),
        SCRAM_SHA_256("SCRAM-SHA-256", "org.apache.kafka.common.security.scram.ScramLoginModule"),
        SCRAM_SHA_512("SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule");

        private final String wireName;
        private final String loginModule;

        Mechanism(String wireName, String loginModule) {
            this.wireName = wireName;
            this.loginModule = loginModule;
        }

        String wireName() {
            return wireName;
        }

        String loginModule() {
            return loginModule;
        }
    }

    /** @throws IllegalArgumentException if SASL lacks its user name or password */
    public KafkaSecurity {
        if (protocol.sasl() && (username == null || password == null)) {
            throw new IllegalArgumentException("kafka.security.username and kafka.security.password must be given when"
                    + " kafka.security.protocol is " + protocol);
        }
    }
}

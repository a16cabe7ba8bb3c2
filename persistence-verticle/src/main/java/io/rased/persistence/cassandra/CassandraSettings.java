/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import io.rased.config.DataSize;
import io.rased.config.Range;
import io.rased.config.Secret;
import io.rased.config.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to use Cassandra.
 *
 * @param contactPoints nodes to ask first, as host:port
 * @param localDatacenter the nearest data centre; writes wait for a quorum there
 * @param keyspace where the tables are
 * @param replication of a keyspace that is created, as CQL has it
 * @param createSchema whether what is missing is created at start
 * @param username null for none
 * @param password null for none
 * @param tls whether to encrypt
 * @param truststore certificates to trust, a .pem or PKCS12 file; the JDK's own if absent
 * @param truststorePassword of a PKCS12 trust store
 * @param retention how long events are kept
 * @param requestTimeout how long one request may take
 * @param writeConcurrency most writes under way
 * @param batchRows most rows of one write
 * @param batchBytes about how many bytes one write may have; a larger row goes alone
 */
public record CassandraSettings(
        @Setting(value = "127.0.0.1:9042", doc = "Cassandra nodes to ask first, as host:port.")
        List<String> contactPoints,

        @Setting(value = "datacenter1", doc = "The nearest data centre.")
        String localDatacenter,

        @Setting(value = "rased", doc = "The keyspace of the tables.")
        String keyspace,

        @Setting(
                value = "{'class': 'SimpleStrategy', 'replication_factor': 1}",
                doc = "Replication of a keyspace that is created, as CQL writes it.")
        String replication,

        @Setting(value = "true", doc = "Create the keyspace and tables that are missing at start.")
        boolean createSchema,

        @Setting(doc = "User name.") @Nullable String username,

        @Setting(doc = "Password.") @Nullable Secret password,

        @Setting(value = "false", doc = "Encrypt with TLS.") boolean tls,

        @Setting(doc = "Trust store for TLS: a .pem or PKCS12 file; absent: the JDK's own.") @Nullable
        Path truststore,

        @Setting(doc = "Password of a PKCS12 trust store.") @Nullable
        Secret truststorePassword,

        @Setting(value = "90d", doc = "How long events are kept.") @Range(min = "1h", max = "7000d")
        Duration retention,

        @Setting(value = "5s", doc = "How long one request may take.") @Range(min = "100ms", max = "1m")
        Duration requestTimeout,

        @Setting(value = "32", doc = "Most writes under way.") @Range(min = "1", max = "1024")
        int writeConcurrency,

        @Setting(value = "100", doc = "Most rows of one write.") @Range(min = "1", max = "1000")
        int batchRows,

        @Setting(value = "24KiB", doc = "About how many bytes one write may have; a larger row goes alone.")
        @Range(min = "1KiB", max = "48KiB")
        DataSize batchBytes) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,47}");
    private static final Pattern REPLICATION = Pattern.compile("\\{[^{};]*\\}");

    /** @throws IllegalArgumentException if the values don't fit together or can't be put into CQL */
    public CassandraSettings {
        contactPoints = List.copyOf(contactPoints);
        if (!NAME.matcher(keyspace).matches()) {
            throw new IllegalArgumentException("cassandra.keyspace must match " + NAME);
        }
        if (!REPLICATION.matcher(replication).matches()) {
            throw new IllegalArgumentException("cassandra.replication must be one CQL map in braces");
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("cassandra.username and cassandra.password belong together");
        }
    }
}

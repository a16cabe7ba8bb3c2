/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack;

import io.rased.stack.artifact.Checkout;
import io.rased.stack.artifact.ServerBinaries;
import io.rased.stack.cassandra.CassandraServer;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.kafka.KafkaServer;
import io.rased.stack.postgres.PostgresServer;
import io.rased.stack.process.Child;
import io.rased.stack.process.ChildSpec;
import io.rased.stack.process.RunAs;
import io.rased.stack.process.Spawner;
import io.rased.stack.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Puts the four servers together; starts nothing. */
final class StackAssembly {
    private StackAssembly() {}

    static LocalStack assemble(DataDirectory data, Spawner spawner, StackOptions options) throws IOException {
        Path checkout = Checkout.root();
        RunAs notRoot = RunAs.notRoot();
        Path ownBinaries = data.root().resolve("servers");
        // The user nobody cannot reach root's cache.
        ServerBinaries binaries =
                notRoot == RunAs.NOBODY ? ServerBinaries.in(ownBinaries) : ServerBinaries.inUserCache(ownBinaries);
        Duration timeout = options.startTimeout();

        RedisServer redis = new RedisServer(data);
        PostgresServer postgres = new PostgresServer(data, notRoot);
        KafkaServer kafka = new KafkaServer(data);
        CassandraServer cassandra = new CassandraServer(data);
        Map<ServerName, URI> addresses = new EnumMap<>(Map.of(
                ServerName.REDIS, redis.uri(),
                ServerName.POSTGRES, postgres.uri(),
                ServerName.KAFKA, kafka.uri(),
                ServerName.CASSANDRA, cassandra.uri()));
        Map<ServerName, URI> clients = forClients(addresses, options.detour());
        Map<ServerName, ChildSpec> specs = new EnumMap<>(ServerName.class);
        // The slowest first: it decides when the stack is up.
        specs.put(ServerName.CASSANDRA, cassandra.spec(checkout, timeout));
        specs.put(ServerName.KAFKA, kafka.spec(checkout, portOf(clients, ServerName.KAFKA), timeout));
        specs.put(ServerName.POSTGRES, postgres.spec(binaries, timeout));
        specs.put(ServerName.REDIS, redis.spec(binaries, options.redisMemoryMebibytes(), timeout));

        Map<ServerName, Child> children = new EnumMap<>(ServerName.class);
        specs.forEach((name, spec) -> children.put(name, new Child(spec, spawner)));
        return new LocalStack(data, spawner, children, addresses, clients);
    }

    private static int portOf(Map<ServerName, URI> addresses, ServerName server) {
        return Objects.requireNonNull(addresses.get(server)).getPort();
    }

    private static Map<ServerName, URI> forClients(Map<ServerName, URI> addresses, Detour detour) throws IOException {
        Map<ServerName, URI> clients = new EnumMap<>(ServerName.class);
        for (Map.Entry<ServerName, URI> server : addresses.entrySet()) {
            URI own = server.getValue();
            int port = detour.around(server.getKey(), own.getPort());
            String authority = own.getHost() + ":";
            clients.put(
                    server.getKey(), URI.create(own.toString().replace(authority + own.getPort(), authority + port)));
        }
        return clients;
    }
}

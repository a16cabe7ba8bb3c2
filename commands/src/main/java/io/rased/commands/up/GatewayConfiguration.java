/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.stack.LocalStack;
import io.rased.stack.ServerName;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * The configuration of a gateway child: our defaults, over them the user's file, over that what {@code up} owns, which
 * is every port and address.
 */
final class GatewayConfiguration {
    static final String PORT = "ingestion.port";
    static final String MANAGEMENT_PORT = "management.port";

    private static final String VARIABLE_PREFIX = "RASED_";

    private final Map<String, Object> user;
    private final Map<String, Object> defaults;
    private final Map<String, Object> addresses;

    GatewayConfiguration(Map<String, Object> user, Map<String, Object> defaults, Map<String, Object> addresses) {
        this.user = user;
        this.defaults = defaults;
        this.addresses = addresses;
    }

    static GatewayConfiguration of(LocalStack stack, String tokenSecret, Map<String, Object> user) {
        return new GatewayConfiguration(
                user,
                Map.of("tokens.secret", tokenSecret, "webhooks.allowPrivateAddresses", "true"),
                Map.of(
                        "redis.uri", stack.clientAddress(ServerName.REDIS).toString(),
                        "kafka.bootstrapServers", List.of(hostAndPort(stack.clientAddress(ServerName.KAFKA))),
                        "cassandra.contactPoints", List.of(hostAndPort(stack.clientAddress(ServerName.CASSANDRA))),
                        "cassandra.localDatacenter", "datacenter1",
                        "postgres.uri", stack.clientAddress(ServerName.POSTGRES).toString()));
    }

    /** The file of one gateway, with dotted keys. */
    String yaml(int port, int managementPort) {
        Map<String, Object> all = new TreeMap<>(defaults);
        all.putAll(user);
        all.putAll(addresses);
        all.put(PORT, port);
        all.put(MANAGEMENT_PORT, managementPort);
        return "# Written by rased up at every start; changes are lost.\n" + new Yaml().dump(all);
    }

    /** The launcher's environment without the variables that would win over our ports and addresses. */
    Map<String, String> environment(Map<String, String> own) {
        return own.entrySet().stream()
                .filter(entry -> !isOwned(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isOwned(String variable) {
        return variable.equals(variable(PORT))
                || variable.equals(variable(MANAGEMENT_PORT))
                || addresses.keySet().stream().anyMatch(key -> variable.equals(variable(key)));
    }

    /** {@code trigger.maxAge} is {@code RASED_TRIGGER_MAXAGE}. */
    static String variable(String key) {
        return VARIABLE_PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether it may be a key's. */
    static boolean isVariable(String name) {
        return name.startsWith(VARIABLE_PREFIX);
    }

    private static String hostAndPort(URI uri) {
        return uri.getHost() + ":" + uri.getPort();
    }
}

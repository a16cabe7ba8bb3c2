/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.commands.fault.UserMistake;
import io.rased.stack.artifact.Checkout;
import io.rased.stack.gateway.GatewayCheck;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has the gateway judge what the user configured, before a server starts. It reads the user's own file, so that faults
 * name its lines; what {@code up} brings is stood in for by variables, which win.
 */
final class ConfigurationCheck {
    private static final Map<String, Object> ADDRESSES = Map.of(
            "redis.uri", "redis://127.0.0.1:1",
            "kafka.bootstrapServers", "127.0.0.1:1",
            "cassandra.contactPoints", "127.0.0.1:1",
            "cassandra.localDatacenter", "datacenter1",
            "postgres.uri", "postgresql://rased:rased@127.0.0.1:1/rased");
    private static final String TOKEN_SECRET = "tokens.secret";
    private static final String ANY_TOKEN_SECRET = "A".repeat(43) + "=";

    private ConfigurationCheck() {}

    /** Throws what is wrong; does nothing where nobody configured anything. */
    static void run(@Nullable Path file, Map<String, Object> user, Map<String, String> own)
            throws InterruptedException {
        if (file == null && own.keySet().stream().noneMatch(GatewayConfiguration::isVariable)) {
            return;
        }
        Optional<String> faults = GatewayCheck.faults(
                file == null ? null : file.toAbsolutePath(), environment(user, own), Checkout.root());
        if (faults.isPresent()) {
            throw new UserMistake("Nothing was started: " + faults.get());
        }
    }

    static Map<String, String> environment(Map<String, Object> user, Map<String, String> own) {
        Map<String, String> environment =
                new HashMap<>(new GatewayConfiguration(user, Map.of(), ADDRESSES).environment(own));
        ADDRESSES.forEach((key, value) -> environment.put(GatewayConfiguration.variable(key), value.toString()));
        if (!user.containsKey(TOKEN_SECRET)) {
            environment.putIfAbsent(GatewayConfiguration.variable(TOKEN_SECRET), ANY_TOKEN_SECRET);
        }
        return environment;
    }
}

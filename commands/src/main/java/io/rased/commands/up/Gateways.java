/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.stack.LocalStack;
import io.rased.stack.artifact.Checkout;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.gateway.GatewaySpec;
import io.rased.stack.process.Child;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The gateway processes, not yet started.
 *
 * @param children one each
 * @param ports of each
 */
record Gateways(List<Child> children, List<GatewayPorts.Pair> ports) {
    Gateways {
        children = List.copyOf(children);
        ports = List.copyOf(ports);
    }

    static Gateways prepare(LocalStack stack, Map<String, Object> user, List<GatewayPorts.Pair> ports)
            throws IOException {
        DataDirectory data = stack.data();
        GatewayConfiguration configuration = GatewayConfiguration.of(stack, tokenSecret(data), user);
        Map<String, String> environment = configuration.environment(System.getenv());
        List<Child> children = new ArrayList<>();
        for (GatewayPorts.Pair pair : ports) {
            GatewaySpec spec = new GatewaySpec(
                    "gateway-" + children.size(),
                    configuration.yaml(pair.port(), pair.management()),
                    pair.management(),
                    environment);
            children.add(new Child(spec.child(data, Checkout.root()), stack.spawner()));
        }
        return new Gateways(children, ports);
    }

    List<URI> addresses() {
        return ports.stream()
                .map(pair -> URI.create("http://127.0.0.1:" + pair.port()))
                .toList();
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + ports.get(0).management());
    }

    List<Long> pids() {
        return children.stream().map(Child::pid).toList();
    }

    /** The same on every gateway of a data directory: standard base64, as {@code tokens.secret} wants it. */
    private static String tokenSecret(DataDirectory data) throws IOException {
        return Base64.getEncoder()
                .encodeToString(Base64.getUrlDecoder().decode(data.secrets().get("token-secret")));
    }
}

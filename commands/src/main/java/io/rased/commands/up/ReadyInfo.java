/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Where everything is, once all is up.
 *
 * @param gateways the public address of each gateway
 * @param management the operators' address of the first gateway
 * @param organizations the demo organizations
 * @param servers by name, their addresses with credentials
 * @param gatewayPids a pid each
 * @param serverPids by name
 */
public record ReadyInfo(
        List<URI> gateways,
        URI management,
        List<DemoOrganization> organizations,
        Map<String, URI> servers,
        List<Long> gatewayPids,
        Map<String, Long> serverPids) {
    public ReadyInfo {
        gateways = List.copyOf(gateways);
        organizations = List.copyOf(organizations);
        gatewayPids = List.copyOf(gatewayPids);
    }

    /** The first gateway. */
    public URI gateway() {
        return gateways.get(0);
    }

    /** The page for operators. */
    public URI console() {
        return gateway().resolve("/console");
    }
}

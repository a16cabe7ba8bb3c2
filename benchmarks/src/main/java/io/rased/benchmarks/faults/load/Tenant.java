/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.commands.demo.client.GatewayClient;
import io.rased.commands.demo.receiver.WebhookReceiver;
import io.rased.event.OrganizationId;

/**
 * An organization with its backend.
 *
 * @param id its id
 * @param client of its backend, at any of the gateways
 * @param receiver of its webhooks
 */
record Tenant(OrganizationId id, GatewayClient client, WebhookReceiver receiver) implements AutoCloseable {
    @Override
    public void close() {
        receiver.close();
    }
}

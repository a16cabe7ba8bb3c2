/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.access.Scope;
import io.rased.benchmarks.faults.check.Delivery;
import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.Promise;
import io.rased.commands.demo.client.GatewayClient;
import io.rased.commands.demo.client.GatewayException;
import io.rased.commands.demo.client.Patience;
import io.rased.commands.demo.receiver.WebhookReceiver;
import io.rased.commands.up.ReadyInfo;
import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.relational.OrganizationAdmin;
import io.rased.relational.PostgresSettings;
import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** The organizations of a run, each with a key, a receiver and an endpoint for it. */
public final class Tenants implements AutoCloseable {
    /** An outage of any server is shorter than this in all; a stopped gateway is given up soon for another one. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofSeconds(1));

    private static final Set<String> SCOPES =
            Set.of(Scope.EVENTS_WRITE.wireName(), Scope.RESULTS_READ.wireName(), Scope.WEBHOOKS_WRITE.wireName());

    private final List<Tenant> all = new ArrayList<>();

    private Tenants() {}

    /** Makes them; their receivers tell {@code readings} of every notification, and their clients {@code requests}. */
    public static Tenants create(ReadyInfo rased, int count, ResultReadings readings, Requests requests)
            throws InterruptedException {
        Tenants tenants = new Tenants();
        try {
            var admin = new OrganizationAdmin(PostgresSettings.of(
                    Objects.requireNonNull(rased.servers().get("postgres")).toString()));
            for (int i = 0; i < count; i++) {
                tenants.all.add(
                        create(new OrganizationId("org-" + i), admin, anyOf(rased.gateways()), readings, requests));
            }
            return tenants;
        } catch (SQLException | IOException | GatewayException e) {
            tenants.close();
            throw new StackException("The organizations could not be made: " + e.getMessage(), e);
        }
    }

    private static Tenant create(
            OrganizationId id,
            OrganizationAdmin admin,
            Supplier<URI> gateways,
            ResultReadings readings,
            Requests requests)
            throws SQLException, IOException, GatewayException, InterruptedException {
        admin.put(id, id.value());
        var client = new GatewayClient(gateways, admin.createKey(id, SCOPES).text(), PATIENCE, requests);
        WebhookReceiver receiver = WebhookReceiver.start(
                InstantSource.system(), post -> readings.arrived(client, key(id, post.transaction()), post.version()));
        receiver.trust(client.subscribe(receiver.url()));
        return new Tenant(id, client, receiver);
    }

    private static Supplier<URI> anyOf(List<URI> gateways) {
        return () -> gateways.get(ThreadLocalRandom.current().nextInt(gateways.size()));
    }

    Tenant get(int number) {
        return all.get(number);
    }

    int count() {
        return all.size();
    }

    /** Every notification that came with a good signature. */
    public List<Delivery> received() {
        List<Delivery> received = new ArrayList<>();
        for (Tenant tenant : all) {
            tenant.receiver()
                    .inbox()
                    .posts()
                    .forEach(post -> received.add(
                            new Delivery(key(tenant.id(), post.transaction()), post.version(), post.id())));
        }
        return received;
    }

    /** Those without. */
    public List<Incident> refused() {
        return all.stream()
                .flatMap(tenant -> tenant.receiver().inbox().refused().stream()
                        .map(why -> new Incident(Promise.SIGNED, tenant.id() + ": " + why)))
                .toList();
    }

    private static TransactionKey key(OrganizationId organization, String transaction) {
        return new TransactionKey(organization, new TransactionId(transaction));
    }

    @Override
    public void close() {
        all.forEach(Tenant::close);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.micrometer.core.instrument.MeterRegistry;
import io.rased.event.QueueName;
import io.rased.http.Closing;
import io.rased.http.management.HealthChecks;
import io.rased.queues.KafkaSettings;
import io.rased.queues.QueueConsumer;
import io.rased.relational.Postgres;
import io.rased.relational.PostgresSettings;
import io.rased.relational.RelationalStore;
import io.rased.webhooks.PlatformResolver;
import io.rased.webhooks.UrlPolicy;
import io.rased.webhooks.WebhookDeliveries;
import io.rased.webhooks.WebhookSettings;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClient;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The notify role, wired: from the notification queue to PostgreSQL, and from there to the receivers. */
public final class NotifyVerticle extends VerticleBase {
    /** The consumer group of all its nodes. */
    public static final String GROUP = "rased-notify";

    private final WebhookSettings webhooks;
    private final KafkaSettings kafka;
    private final PostgresSettings postgres;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final HealthChecks health;
    private final MeterRegistry meters;
    private final Closing closing = new Closing();

    /**
     * @param webhooks how to deliver
     * @param kafka where the notifications come from
     * @param postgres where the deliveries are kept
     * @param clock the time in signatures
     * @param random spreads the retries
     * @param health gets a check of PostgreSQL
     * @param meters gets {@link NotifyMetrics}
     */
    public NotifyVerticle(
            WebhookSettings webhooks,
            KafkaSettings kafka,
            PostgresSettings postgres,
            InstantSource clock,
            RandomGenerator random,
            HealthChecks health,
            MeterRegistry meters) {
        this.webhooks = webhooks;
        this.kafka = kafka;
        this.postgres = postgres;
        this.clock = clock;
        this.random = random;
        this.health = health;
        this.meters = meters;
    }

    @Override
    public Future<?> start() {
        Pool pool = RelationalStore.open(vertx, postgres);
        closing.add(pool::close);
        health.register("postgres", () -> pool.query("SELECT 1").execute().mapEmpty());
        var store = new Postgres(pool, postgres);
        var metrics = new NotifyMetrics(meters);
        DeliveryLoop loop = deliveryLoop(store, metrics);
        loop.start();
        closing.add(loop::stop);
        var announcer = new Announcer(new WebhookDeliveries(store), metrics, loop::wake);
        return QueueConsumer.start(vertx, kafka, QueueName.CLIENT_NOTIFICATION, GROUP, announcer, meters)
                .onSuccess(consumer -> closing.add(consumer::stop));
    }

    private DeliveryLoop deliveryLoop(Postgres store, NotifyMetrics metrics) {
        var resolver = new PlatformResolver(vertx);
        closing.add(resolver::close);
        HttpClient client = WebhookClient.open(vertx, webhooks);
        closing.add(client::close);
        var sender = new WebhookSender(client, new UrlPolicy(webhooks, resolver), clock, webhooks);
        var queue = new DeliveryQueue(store, webhooks.lease());
        var verdicts = new Verdicts(new RetrySchedule(webhooks, random));
        return new DeliveryLoop(vertx, queue, new Attempts(vertx, sender, verdicts, queue, metrics), webhooks);
    }

    @Override
    public Future<?> stop() {
        return closing.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence;

import com.datastax.oss.driver.api.core.CqlSession;
import io.micrometer.core.instrument.MeterRegistry;
import io.rased.event.QueueName;
import io.rased.http.management.HealthChecks;
import io.rased.persistence.cassandra.CassandraClient;
import io.rased.persistence.cassandra.CassandraEventStore;
import io.rased.persistence.cassandra.CassandraSettings;
import io.rased.queues.KafkaAdmin;
import io.rased.queues.KafkaSettings;
import io.rased.queues.QueueConsumer;
import io.rased.queues.QueueTopics;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import org.jspecify.annotations.Nullable;

/** The persistence role: the persistence queue to Cassandra. Servers that are missing at start fail it. */
public final class PersistenceVerticle extends VerticleBase {
    /** The consumer group of all its nodes. */
    public static final String GROUP = "rased-persistence";

    private final PersistenceSettings settings;
    private final KafkaSettings kafka;
    private final CassandraSettings cassandra;
    private final HealthChecks health;
    private final MeterRegistry registry;
    private @Nullable WorkerExecutor worker;
    private @Nullable KafkaAdmin admin;
    private @Nullable CqlSession session;
    private @Nullable QueueConsumer consumer;

    /**
     * Made once for each deployment.
     *
     * @param settings the role's own
     * @param kafka where segments come from
     * @param cassandra where events go to
     * @param health told about kafka and cassandra
     * @param registry where the numbers go
     */
    public PersistenceVerticle(
            PersistenceSettings settings,
            KafkaSettings kafka,
            CassandraSettings cassandra,
            HealthChecks health,
            MeterRegistry registry) {
        this.settings = settings;
        this.kafka = kafka;
        this.cassandra = cassandra;
        this.health = health;
        this.registry = registry;
    }

    @Override
    public Future<?> start() {
        WorkerExecutor parsing = vertx.createSharedWorkerExecutor("rased-persistence", settings.parseThreads());
        worker = parsing;
        return KafkaAdmin.open(vertx, kafka)
                .onSuccess(opened -> admin = opened)
                .compose(opened -> QueueTopics.ensure(kafka, opened))
                .compose(v -> CassandraClient.open(vertx, cassandra))
                .onSuccess(opened -> session = opened)
                .compose(opened -> CassandraEventStore.open(vertx, opened, cassandra, parsing))
                .compose(this::consume);
    }

    private Future<QueueConsumer> consume(CassandraEventStore store) {
        health.register("cassandra", store::ping);
        if (admin != null) {
            health.register("kafka", admin::ping);
        }
        return QueueConsumer.start(
                        vertx,
                        kafka,
                        QueueName.DATA_PERSISTENCE,
                        GROUP,
                        new SegmentHandler(store, new PersistenceMetrics(registry)),
                        registry)
                .onSuccess(started -> consumer = started);
    }

    @Override
    public Future<?> stop() {
        Future<Void> stopped = consumer == null ? Future.succeededFuture() : consumer.stop();
        return stopped.eventually(() -> session == null
                        ? Future.succeededFuture()
                        : Future.fromCompletionStage(session.closeAsync(), context))
                .eventually(() -> admin == null ? Future.succeededFuture() : admin.close())
                .eventually(() -> worker == null ? Future.succeededFuture() : worker.close());
    }
}

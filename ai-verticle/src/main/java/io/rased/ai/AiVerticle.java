/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.micrometer.core.instrument.MeterRegistry;
import io.rased.ai.domain.PlaceFinder;
import io.rased.ai.geo.MaxMindPlaces;
import io.rased.ai.model.Guard;
import io.rased.ai.model.ModelRegistry;
import io.rased.ai.model.ModelSlot;
import io.rased.ai.store.PostgresOutbox;
import io.rased.ai.store.PostgresPaths;
import io.rased.ai.store.PostgresProfiles;
import io.rased.ai.store.PostgresRescores;
import io.rased.ai.store.PostgresResults;
import io.rased.event.QueueName;
import io.rased.http.Closing;
import io.rased.http.management.HealthChecks;
import io.rased.queues.KafkaAdmin;
import io.rased.queues.KafkaQueuePublisher;
import io.rased.queues.KafkaSettings;
import io.rased.queues.QueueConsumer;
import io.rased.relational.Postgres;
import io.rased.relational.PostgresSettings;
import io.rased.relational.RelationalStore;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Wires the station that scores: {@code ai_processing_queue} to PostgreSQL to {@code client_notification_queue}. It is
 * up when the model is loaded and warm; PostgreSQL and Kafka may come later.
 */
public final class AiVerticle extends VerticleBase {
    private final AiSettings settings;
    private final LocationSettings location;
    private final KafkaSettings kafka;
    private final PostgresSettings postgres;
    private final HealthChecks health;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Closing closing = new Closing();

    /**
     * @param location where places are looked up
     * @param health where the servers it needs are registered
     * @param registry where its numbers go
     * @param clock the time of results
     */
    public AiVerticle(
            AiSettings settings,
            LocationSettings location,
            KafkaSettings kafka,
            PostgresSettings postgres,
            HealthChecks health,
            MeterRegistry registry,
            InstantSource clock) {
        this.settings = settings;
        this.location = location;
        this.kafka = kafka;
        this.postgres = postgres;
        this.health = health;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        Pool pool = RelationalStore.open(vertx, postgres);
        closing.add(pool::close);
        var modelMetrics = new ModelMetrics(registry);
        Guard guard = Guard.of(settings.breaker(), settings.driftRows(), modelMetrics::called);
        var workers = new ScoringWorkers(vertx, settings, guard.questions());
        closing.add(workers::close);
        var metrics = new AiMetrics(registry, workers::pending);
        WorkerExecutor loader = vertx.createSharedWorkerExecutor("rased-ai-models", 1);
        closing.add(loader::close);
        var store = new Postgres(pool, postgres);
        return openPlaces(loader)
                .compose(places -> openModels(loader, guard, modelMetrics)
                        .compose(models -> openPublisher()
                                .map(publisher -> new OutboxRelay(new PostgresOutbox(store), publisher, metrics))
                                .compose(relay -> startStation(
                                        new ResultComposer(
                                                models.trial(settings.challengerShare(), modelMetrics), clock),
                                        places,
                                        workers,
                                        store,
                                        relay,
                                        metrics))))
                .compose(started -> KafkaAdmin.open(vertx, kafka))
                .onSuccess(admin -> registerHealth(pool, admin))
                .recover(failure -> closing.close().transform(closed -> Future.failedFuture(failure)));
    }

    @Override
    public Future<?> stop() {
        return closing.close();
    }

    private Future<ServedModels> openModels(WorkerExecutor loader, Guard guard, ModelMetrics modelMetrics) {
        var registry = ModelRegistry.installed(settings.models(), guard);
        return loader.executeBlocking(() -> ServedModels.open(registry, settings.workers()))
                .onSuccess(models -> {
                    models.watch(modelMetrics);
                    startReloads(loader, models.slots(), modelMetrics);
                    closing.add(() -> loader.executeBlocking(() -> {
                        models.close();
                        return null;
                    }));
                });
    }

    /** A database that can't be used is a fault of the configuration: without it scores would silently be other ones. */
    private Future<PlaceFinder> openPlaces(WorkerExecutor loader) {
        if (!location.hasDatabase()) {
            return Future.succeededFuture(PlaceFinder.NOWHERE);
        }
        return loader.executeBlocking(() -> MaxMindPlaces.open(location.cityDatabase(), location.asnDatabase()))
                .onSuccess(places -> {
                    var reloads = new PlaceReloads(vertx, loader, places, location.reload());
                    reloads.start();
                    closing.add(reloads::stop);
                })
                .map(places -> places);
    }

    private Future<QueueConsumer> startStation(
            ResultComposer composer,
            PlaceFinder places,
            ScoringWorkers workers,
            Postgres store,
            OutboxRelay relay,
            AiMetrics metrics) {
        var kept = new PostgresProfiles(store, settings.profiles().limits());
        var profiles = new RememberedProfiles(kept, settings.profiles());
        var paths = new PostgresPaths(store, settings.replay().fingerprints());
        var backgrounds = new Backgrounds(profiles, paths);
        var results = new PostgresResults(store, kept, settings.rescore().pause());
        var announcer = new VersionAnnouncer(profiles, relay, metrics);
        Duration outbox = settings.outboxInterval();
        sweep("outbox", outbox, settings.outboxBatch(), () -> relay.sweep(outbox, settings.outboxBatch()));
        ReplaySettings replay = settings.replay();
        sweep(
                "paths",
                replay.sweepInterval(),
                replay.sweepBatch(),
                () -> paths.forget(replay.retention(), replay.sweepBatch()));
        ProfileSettings profile = settings.profiles();
        sweep(
                "profiles",
                profile.sweepInterval(),
                profile.sweepBatch(),
                () -> kept.forget(profile.retention(), profile.sweepBatch()));
        EvidenceSettings evidence = settings.evidence();
        sweep(
                "evidence",
                evidence.sweepInterval(),
                evidence.sweepBatch(),
                () -> results.forgetEvidence(evidence.retention(), evidence.sweepBatch()));
        var rescoring = new Rescoring(
                workers,
                composer,
                backgrounds,
                results,
                new PostgresRescores(store),
                announcer,
                metrics,
                settings.rescore(),
                settings.replay().lookedFor());
        sweep("degraded results", settings.rescore().interval(), rescoring::next);
        return startConsumer(new SegmentScoring(
                workers,
                places,
                composer,
                backgrounds,
                results,
                announcer,
                relay,
                metrics,
                settings.recomputations(),
                settings.replay().lookedFor()));
    }

    private void startReloads(WorkerExecutor loader, List<ModelSlot> models, ModelMetrics modelMetrics) {
        var reloads = new ModelReloads(vertx, loader, models, settings.modelsReload(), modelMetrics);
        reloads.start();
        closing.add(reloads::stop);
    }

    private Future<KafkaQueuePublisher> openPublisher() {
        return KafkaQueuePublisher.open(vertx, kafka, registry).onSuccess(opened -> closing.add(opened::close));
    }

    /** A piece that did as much as it may has perhaps left some. */
    private void sweep(String what, Duration pause, int most, Supplier<Future<Integer>> piece) {
        sweep(what, pause, () -> piece.get().map(done -> done == most));
    }

    private void sweep(String what, Duration pause, Supplier<Future<Boolean>> piece) {
        var sweeper = new Sweeper(vertx, what, pause, piece);
        sweeper.start();
        closing.add(sweeper::stop);
    }

    private Future<QueueConsumer> startConsumer(SegmentScoring scoring) {
        return QueueConsumer.start(vertx, kafka, QueueName.AI_PROCESSING, settings.group(), scoring, registry)
                .onSuccess(started -> closing.add(started::stop));
    }

    private void registerHealth(Pool pool, KafkaAdmin admin) {
        closing.add(admin::close);
        health.register("kafka", admin::ping);
        health.register("postgres", () -> pool.query("SELECT 1").execute().mapEmpty());
        health.register("model", Future::succeededFuture);
    }
}

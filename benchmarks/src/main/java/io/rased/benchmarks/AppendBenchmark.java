/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.rased.access.SessionTokens;
import io.rased.access.TokenSettings;
import io.rased.benchmarks.load.BatchBodies;
import io.rased.config.Secret;
import io.rased.stack.process.StartProgress;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends both servers the same load in turn, first until what they cost no longer changes, then for the measured rounds.
 * Blocks its caller.
 */
final class AppendBenchmark {
    private static final int MOST_WARM_UPS = 20;
    private static final int CALM_ROUNDS = 3;
    private static final double CALM = 0.97;
    private static final long ROUND_SECONDS = 300;
    private static final long SEED = 20260115;

    private final AppendPlan plan;
    private final BenchStack stack;
    private final StartProgress progress;
    private final SessionTokens tokens;
    private final Redis redis;
    private final LoadDriver bareLoad;
    private final LoadDriver rasedLoad;
    private final BatchBodies bodies = new BatchBodies(new SplittableRandom(SEED));
    private int rounds;

    private AppendBenchmark(
            AppendPlan plan, BenchStack stack, Vertx vertx, TokenSettings settings, StartProgress progress) {
        this.plan = plan;
        this.stack = stack;
        this.progress = progress;
        this.tokens = new SessionTokens(vertx, settings, Clock.systemUTC());
        this.redis = Redis.createClient(vertx, stack.redisUri().toString());
        this.bareLoad = new LoadDriver(vertx, stack.bare().port(), plan.connections());
        this.rasedLoad = new LoadDriver(vertx, stack.rased().port(), plan.connections());
    }

    /** Starts everything, measures and stops everything; throws {@link FailedRunException} if a request failed. */
    static AppendResult run(AppendPlan plan, StartProgress progress) throws InterruptedException {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var settings = new TokenSettings(new Secret(Base64.getEncoder().encodeToString(secret)), 1_000);
        try (BenchStack stack = BenchStack.start(plan, settings.secret().reveal(), progress)) {
            Vertx vertx = Vertx.vertx();
            var benchmark = new AppendBenchmark(plan, stack, vertx, settings, progress);
            try {
                return benchmark.measure();
            } finally {
                await(vertx.close());
            }
        }
    }

    private AppendResult measure() throws InterruptedException {
        // The disk is not what is measured, and gigabytes of it would be written.
        redis(Request.cmd(Command.CONFIG).arg("SET").arg("appendonly").arg("no"));
        List<Cost> bare = new ArrayList<>();
        List<Cost> rased = new ArrayList<>();
        while (bare.size() < MOST_WARM_UPS && !(isWarm(bare) && isWarm(rased))) {
            round("warm-up " + (bare.size() + 1), bare, rased);
        }
        int warmUps = bare.size();
        bare.clear();
        rased.clear();
        while (bare.size() < plan.rounds()) {
            round("round " + (bare.size() + 1), bare, rased);
        }
        return new AppendResult(bare, rased, warmUps, rasedLoad.bodyBytes());
    }

    private void round(String name, List<Cost> bare, List<Cost> rased) throws InterruptedException {
        bare.add(cost(stack.bare(), bareLoad));
        rased.add(cost(stack.rased(), rasedLoad));
        progress.note("%-10s bare %6.1f µs, Rased %6.1f µs"
                .formatted(
                        name,
                        bare.get(bare.size() - 1).serverMicros(),
                        rased.get(rased.size() - 1).serverMicros()));
    }

    private Cost cost(ServerProcess server, LoadDriver load) throws InterruptedException {
        String round = Integer.toString(++rounds);
        server.awaitIdle();
        Duration serverBefore = server.processorTime();
        Duration redisBefore = stack.redisTime();
        long start = System.nanoTime();
        await(load.post(
                plan.requests(), number -> new Visitor(round + "-" + number, bodies, tokens, Clock.systemUTC())));
        var cost = Cost.of(
                server.processorTime().minus(serverBefore),
                stack.redisTime().minus(redisBefore),
                Duration.ofNanos(System.nanoTime() - start),
                plan.requests());
        // What was appended stays, sealed or not, for nobody hands it over: Redis would fill up.
        redis(Request.cmd(Command.FLUSHALL).arg("SYNC"));
        return cost;
    }

    /** Warm is who has not become cheaper for some rounds. */
    private static boolean isWarm(List<Cost> rounds) {
        int before = rounds.size() - CALM_ROUNDS;
        return before > 0 && least(rounds.subList(before, rounds.size())) >= CALM * least(rounds.subList(0, before));
    }

    private static double least(List<Cost> rounds) {
        return Spread.of(rounds.stream().map(Cost::serverMicros).toList()).least();
    }

    private void redis(Request request) throws InterruptedException {
        await(redis.send(request));
    }

    private static <T> void await(Future<T> future) throws InterruptedException {
        try {
            future.toCompletionStage().toCompletableFuture().get(ROUND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FailedRunException known
                    ? known
                    : new FailedRunException("A request failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new FailedRunException("A round took longer than " + ROUND_SECONDS + " s.", e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Redis, kept alive: pipelined, and connected again when it breaks. Belongs to the event loop that
 * opened it, which alone may use it.
 *
 * <ul>
 *   <li>While Redis is away a command fails at once; none is queued for a Redis that may not come back.
 *   <li>A Redis that leaves a command unanswered for longer than the settings allow counts as away: the connection is
 *       given up, and with it every command on it.
 *   <li>The scripts are loaded before the connection is used.
 * </ul>
 */
public final class RedisLink {
    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);
    private static final long FIRST_RETRY_MS = 50;
    private static final long LAST_RETRY_MS = 2_000;

    private final Vertx vertx;
    private final Context context;
    private final RedisOptions options;
    private final long timeoutMs;
    private final long watchdog;
    private @Nullable Redis client;
    private @Nullable RedisConnection connection;
    private long retryMs = FIRST_RETRY_MS;
    private boolean closed;
    private boolean reconnecting;
    private int unanswered;
    private long lastProgress;

    private RedisLink(Vertx vertx, RedisSettings settings) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        // The client's pool drops bursts and doesn't reconnect: it is made to hold just one connection.
        this.options = new RedisOptions()
                .setConnectionString(settings.uri().reveal())
                .setMaxPoolSize(1)
                .setMaxPoolWaiting(4)
                .setMaxWaitingHandlers(settings.inFlight());
        this.timeoutMs = settings.timeout().toMillis();
        this.watchdog = vertx.setPeriodic(Math.max(10, timeoutMs / 4), id -> giveUpIfStalled());
    }

    /** Connects; fails if Redis isn't there, which at a start is a fault of the configuration. Call on an event loop. */
    public static Future<RedisLink> open(Vertx vertx, RedisSettings settings) {
        var link = new RedisLink(vertx, settings);
        return link.connect()
                .map(link)
                .recover(failure -> link.close().transform(done -> Future.failedFuture(unavailable(failure))));
    }

    /** Sends commands that are answered together; fails with {@link BufferUnavailableException}. */
    Future<List<Response>> batch(List<Request> requests) {
        RedisConnection current = connection;
        if (current == null) {
            return Future.failedFuture(new BufferUnavailableException("redis is away"));
        }
        if (unanswered == 0) {
            lastProgress = System.nanoTime();
        }
        unanswered++;
        return current.batch(requests)
                .onComplete(answered -> {
                    unanswered--;
                    lastProgress = System.nanoTime();
                })
                .recover(failure -> Future.failedFuture(unavailable(failure)));
    }

    /** Sends one command; fails with {@link BufferUnavailableException}. A nil answer is null. */
    @SuppressWarnings("NullAway") // a nil answer is null, which List.of's signature can't say
    Future<@Nullable Response> send(Request request) {
        return batch(List.of(request)).map(answers -> answers.get(0));
    }

    /** Runs a script, which is loaded again should Redis have lost it. */
    Future<@Nullable Response> evaluate(LuaScript script, List<String> keys, List<String> arguments) {
        return send(call(script, keys, arguments))
                .recover(failure -> isScriptMissing(failure.getMessage())
                        ? loadScripts().compose(loaded -> send(call(script, keys, arguments)))
                        : Future.failedFuture(failure));
    }

    static Request call(LuaScript script, List<String> keys, List<String> arguments) {
        Request request = Request.cmd(Command.EVALSHA).arg(script.sha1()).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }

    static boolean isScriptMissing(@Nullable String message) {
        return message != null && message.contains("NOSCRIPT");
    }

    Future<Void> loadScripts() {
        List<Request> loads = java.util.Arrays.stream(LuaScript.values())
                .map(script -> Request.cmd(Command.SCRIPT).arg("LOAD").arg(script.text()))
                .toList();
        return batch(loads).mapEmpty();
    }

    /** Really asks Redis something; fails with {@link BufferUnavailableException}. Any thread. */
    public Future<Void> ping() {
        Promise<Void> answered = Promise.promise();
        context.runOnContext(
                onLoop -> send(Request.cmd(Command.PING)).<Void>mapEmpty().onComplete(answered));
        return answered.future();
    }

    /** Closes the connection for good. */
    public Future<Void> close() {
        closed = true;
        vertx.cancelTimer(watchdog);
        return disconnect();
    }

    /** Each connection has a client of its own: closing the client is what closes the socket, and fails what waits. */
    private Future<Void> connect() {
        Redis fresh = Redis.createClient(vertx, options);
        return fresh.connect()
                .timeout(timeoutMs, TimeUnit.MILLISECONDS)
                .compose(opened -> use(fresh, opened))
                .onFailure(failure -> fresh.close());
    }

    private Future<Void> use(Redis fresh, RedisConnection opened) {
        opened.exceptionHandler(failure -> lost(opened, String.valueOf(failure.getMessage())));
        opened.endHandler(end -> lost(opened, "connection closed"));
        client = fresh;
        connection = opened;
        return loadScripts().onFailure(failure -> lost(opened, String.valueOf(failure.getMessage())));
    }

    private void lost(RedisConnection which, String why) {
        if (connection != which) {
            return;
        }
        disconnect();
        if (!closed) {
            log.atWarn().addKeyValue("server", "redis").log("Redis is away: {}", why);
            reconnectLater();
        }
    }

    private Future<Void> disconnect() {
        Redis last = client;
        client = null;
        connection = null;
        return last == null ? Future.succeededFuture() : last.close();
    }

    /** A connection that breaks while it is being set up is heard of twice, and must be replaced by one. */
    private void reconnectLater() {
        if (reconnecting) {
            return;
        }
        reconnecting = true;
        vertx.setTimer(retryMs, timer -> {
            reconnecting = false;
            if (!closed) {
                reconnect();
            }
        });
    }

    private void reconnect() {
        connect()
                .onSuccess(back -> {
                    retryMs = FIRST_RETRY_MS;
                    log.atInfo().addKeyValue("server", "redis").log("Redis is back");
                })
                .onFailure(failure -> {
                    retryMs = Math.min(LAST_RETRY_MS, retryMs * 2);
                    reconnectLater();
                });
    }

    private void giveUpIfStalled() {
        RedisConnection current = connection;
        if (current != null
                && unanswered > 0
                && System.nanoTime() - lastProgress > TimeUnit.MILLISECONDS.toNanos(timeoutMs)) {
            lost(current, "no answer in time");
        }
    }

    private static BufferUnavailableException unavailable(Throwable failure) {
        return failure instanceof BufferUnavailableException known
                ? known
                : new BufferUnavailableException("redis: " + failure.getMessage());
    }
}

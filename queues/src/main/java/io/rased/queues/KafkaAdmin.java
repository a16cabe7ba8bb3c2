/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaFuture;

/** Asks Kafka about itself. Safe on any thread; futures complete on the caller's context. */
public final class KafkaAdmin {
    private static final Duration PING_TIMEOUT = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Admin admin;

    private KafkaAdmin(Vertx vertx, Admin admin) {
        this.vertx = vertx;
        this.admin = admin;
    }

    /**
     * Opens a client, on a worker. Doesn't need Kafka to be there.
     *
     * @return fails if the settings can't be used, such as a host that has no address
     */
    public static Future<KafkaAdmin> open(Vertx vertx, KafkaSettings settings) {
        return vertx.executeBlocking(() -> Admin.create(ClientConfigs.admin(settings)), false)
                .map(admin -> new KafkaAdmin(vertx, admin));
    }

    /** Completes if a broker answers within 2 s; else fails with {@link QueueUnavailableException}. */
    public Future<Void> ping() {
        var options = new DescribeClusterOptions().timeoutMs((int) PING_TIMEOUT.toMillis());
        return future(admin.describeCluster(options).nodes())
                .compose(nodes -> nodes.isEmpty()
                        ? Future.failedFuture(new QueueUnavailableException("kafka: no broker is up"))
                        : Future.succeededFuture());
    }

    /** Closes the client. */
    public Future<Void> close() {
        return vertx.executeBlocking(
                () -> {
                    admin.close(PING_TIMEOUT);
                    return null;
                },
                false);
    }

    Admin client() {
        return admin;
    }

    /** On the caller's context; failures become {@link QueueUnavailableException}, with the client's as the cause. */
    <T> Future<T> future(KafkaFuture<T> answer) {
        return Future.fromCompletionStage(answer.toCompletionStage(), vertx.getOrCreateContext())
                .recover(failure -> Future.failedFuture(
                        new QueueUnavailableException("kafka: " + Failures.brief(failure), failure)));
    }
}

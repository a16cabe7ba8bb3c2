/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.check;

import io.rased.queues.KafkaAdmin;
import io.rased.queues.KafkaSettings;
import io.rased.queues.QueueTopics;
import io.rased.queues.QueueTopicsException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;

/** Kafka must answer, and its topics must take a whole segment. */
public final class KafkaCheck {
    private static final String SERVER = "kafka";
    private static final String KEY = "kafka.bootstrapServers";

    private KafkaCheck() {}

    /** What was found, which includes that the server is away. Never fails; any thread. */
    public static Future<List<Finding>> run(Vertx vertx, KafkaSettings settings) {
        String servers = String.join(",", settings.bootstrapServers());
        return KafkaAdmin.open(vertx, settings)
                .compose(admin -> admin.ping()
                        .compose(up -> QueueTopics.ensure(settings, admin))
                        .eventually(admin::close))
                .map(ready -> List.of(Finding.good(SERVER, KEY, servers + " answers, topics are large enough")))
                .recover(failure -> Future.succeededFuture(List.of(judge(servers, failure))));
    }

    private static Finding judge(String servers, Throwable failure) {
        return failure instanceof QueueTopicsException
                ? Finding.fault(SERVER, "kafka.topics", String.valueOf(failure.getMessage()), "Mend the topics as said")
                : Finding.fault(
                        SERVER,
                        KEY,
                        servers + " does not answer (" + failure.getMessage() + ")",
                        "Start Kafka there, or correct the addresses or kafka.security");
    }
}

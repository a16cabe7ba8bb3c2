/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Transactions of several batches, begun at a steady rate; the last batch of each pulls the trigger. */
public final class EventSimulation extends Simulation {
    private final LoadSettings settings = LoadSettings.read(System.getenv(), System.getProperties());

    private final ChainBuilder begin = exec(this::newVisit)
            .exec(http("POST /v1/tokens")
                    .post("/v1/tokens")
                    .header("Authorization", "Bearer " + settings.apiKey().reveal())
                    .body(StringBody(
                            "{\"sessionId\":\"#{session}\",\"transactionId\":\"#{transaction}\",\"ttlSeconds\":900}"))
                    .check(status().is(201), jmesPath("token").saveAs("token")))
            .exitHereIfFailed();

    private final ChainBuilder batch = exec(http("POST /v1/event")
                    .post("/v1/event")
                    .header("Authorization", "Bearer #{token}")
                    .body(StringBody(session -> nextBatch(session, false)))
                    .check(
                            status().is(202),
                            jmesPath("status").is("accepted"),
                            jmesPath("transactionId").isEL("#{transaction}")))
            .pause(settings.pause());

    private final ChainBuilder last = exec(http("POST /v1/event, trigger")
            .post("/v1/event")
            .header("Authorization", "Bearer #{token}")
            .body(StringBody(session -> nextBatch(session, true)))
            .check(
                    status().is(202),
                    jmesPath("status").is("accepted"),
                    jmesPath("sealed").ofBoolean().is(true)));

    {
        setUp(scenario("checkout")
                        .exec(begin, repeat(settings.batches() - 1, "sequence").on(batch), last)
                        .injectOpen(constantUsersPerSec(settings.users()).during(settings.duration())))
                .protocols(http.baseUrl(settings.url().toString()).contentTypeHeader("application/json"))
                .assertions(
                        global().failedRequests().count().is(0L),
                        global().successfulRequests().count().gt(0L));
    }

    private Session newVisit(Session session) {
        String id = UUID.randomUUID().toString();
        Visit visit = new Visit(settings.organization(), "s-" + id, "t-" + id, Instant.now(), new SplittableRandom());
        return session.set("session", "s-" + id).set("transaction", "t-" + id).set("visit", visit);
    }

    private String nextBatch(Session session, boolean trigger) {
        Visit visit = session.<Visit>get("visit");
        int sequence = trigger ? settings.batches() - 1 : session.getInt("sequence");
        return visit.batch(sequence, settings.events(), trigger);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.rased.access.ApiKeys;
import io.rased.access.SessionTokens;
import io.rased.buffer.SealedSignal;
import io.rased.http.Callers;
import io.rased.http.PublicPort;
import io.rased.http.management.HealthChecks;
import io.rased.relational.Postgres;
import io.rased.relational.RelationalStore;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * What the roles of one process share.
 *
 * @param sealed goes from the front door to the trigger role
 * @param port the public port, which roles add their routes to
 * @param health what the process depends on
 * @param meters the process's metrics
 * @param tokens issues and checks session tokens
 * @param callers tells who is calling
 * @param accounts where API keys are
 * @param clock the process's clock
 * @param secureRandom makes secrets and ids that nobody can guess
 */
record Shared(
        SealedSignal sealed,
        PublicPort port,
        HealthChecks health,
        PrometheusMeterRegistry meters,
        SessionTokens tokens,
        Callers callers,
        Pool accounts,
        Clock clock,
        SecureRandom secureRandom) {

    static Shared create(Vertx vertx, GatewaySettings settings, PrometheusMeterRegistry meters) {
        Clock clock = Clock.systemUTC();
        Pool accounts = RelationalStore.open(vertx, settings.postgres());
        var tokens = new SessionTokens(vertx, settings.tokens(), clock);
        var keys = new ApiKeys(new Postgres(accounts, settings.postgres()), settings.tokens());
        var callers = new Callers(tokens, keys);
        return new Shared(
                new SealedSignal(),
                new PublicPort(),
                new HealthChecks(),
                meters,
                tokens,
                callers,
                accounts,
                clock,
                new SecureRandom());
    }

    /** A name for a lease that no other node or moment gives. */
    static String leaseOwner() {
        return UUID.randomUUID().toString();
    }
}

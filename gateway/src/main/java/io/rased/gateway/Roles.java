/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.rased.ai.AiVerticle;
import io.rased.ingestion.IngestionVerticle;
import io.rased.notify.NotifyVerticle;
import io.rased.persistence.PersistenceVerticle;
import io.rased.results.ResultsVerticle;
import io.rased.trigger.TriggerVerticle;
import io.vertx.core.Deployable;

/** Makes each role's verticle from the settings it needs. */
final class Roles {
    private Roles() {}

    static Deployable create(Role role, GatewaySettings settings, Shared shared) {
        return switch (role) {
            case INGESTION ->
                new IngestionVerticle(
                        settings.ingestion().admission(),
                        settings.limits(),
                        settings.ingestion().proxies(),
                        settings.redis(),
                        settings.trigger(),
                        shared.callers(),
                        shared.tokens(),
                        shared.clock(),
                        shared.sealed(),
                        shared.port(),
                        shared.health(),
                        shared.meters());
            case TRIGGER ->
                new TriggerVerticle(
                        settings.trigger(),
                        settings.redis(),
                        settings.kafka(),
                        Shared::leaseOwner,
                        shared.sealed(),
                        shared.health(),
                        shared.meters());
            case PERSISTENCE ->
                new PersistenceVerticle(
                        settings.persistence(),
                        settings.kafka(),
                        settings.cassandra(),
                        shared.health(),
                        shared.meters());
            case AI ->
                new AiVerticle(
                        settings.ai(),
                        settings.location(),
                        settings.kafka(),
                        settings.postgres(),
                        shared.health(),
                        shared.meters(),
                        shared.clock());
            case NOTIFY ->
                new NotifyVerticle(
                        settings.webhooks(),
                        settings.kafka(),
                        settings.postgres(),
                        shared.clock(),
                        shared.secureRandom(),
                        shared.health(),
                        shared.meters());
            case RESULTS ->
                new ResultsVerticle(
                        settings.results(),
                        settings.webhooks(),
                        settings.redis(),
                        settings.postgres(),
                        shared.callers(),
                        shared.clock(),
                        shared.secureRandom(),
                        shared.port(),
                        shared.health());
        };
    }
}

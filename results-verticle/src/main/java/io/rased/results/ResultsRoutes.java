/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results;

import io.rased.buffer.RedisLink;
import io.rased.buffer.RedisSettings;
import io.rased.buffer.RedisTransactionLookup;
import io.rased.http.Api;
import io.rased.http.Callers;
import io.rased.http.Closing;
import io.rased.http.RouteSet;
import io.rased.relational.Postgres;
import io.rased.results.reading.ResultHandlers;
import io.rased.results.request.MediaTypes;
import io.rased.results.webhook.DeliveryHandlers;
import io.rased.results.webhook.EndpointHandlers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The routes of the clients' backends. Each event loop has a connection to Redis and waiters of its own. */
final class ResultsRoutes implements RouteSet {
    private static final int BODY_BYTES = 16 * 1024;

    private final ResultsSettings settings;
    private final RedisSettings redis;
    private final Callers callers;
    private final Postgres postgres;
    private final EndpointHandlers endpoints;
    private final DeliveryHandlers deliveries;

    ResultsRoutes(
            ResultsSettings settings,
            RedisSettings redis,
            Callers callers,
            Postgres postgres,
            EndpointHandlers endpoints,
            DeliveryHandlers deliveries) {
        this.settings = settings;
        this.redis = redis;
        this.callers = callers;
        this.postgres = postgres;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    @Override
    public Future<Void> mount(Vertx vertx, Api api, Closing closing) {
        return RedisLink.open(vertx, redis).map(link -> {
            closing.add(link::close);
            var results = new ResultHandlers(
                    vertx,
                    callers,
                    postgres,
                    new RedisTransactionLookup(link),
                    settings.waiters(),
                    settings.pollInterval());
            api.onStopping(results::release);
            mountResults(api, results);
            mountWebhooks(api);
            return null;
        });
    }

    private static void mountResults(Api api, ResultHandlers results) {
        api.path("/v1/results").get(results::list);
        api.path("/v1/results/:transactionId").get(results::one);
        api.path("/v1/results/:transactionId/versions").get(results::versions);
    }

    private void mountWebhooks(Api api) {
        api.path("/v1/webhook-endpoints")
                .get(endpoints::list)
                .post(MediaTypes::requireJson, api.bodies().upTo(BODY_BYTES), api.bodies()::came, endpoints::create);
        api.path("/v1/webhook-endpoints/:endpointId")
                .get(endpoints::one)
                .patch(MediaTypes::requireJson, api.bodies().upTo(BODY_BYTES), api.bodies()::came, endpoints::update)
                .delete(endpoints::delete);
        api.path("/v1/webhook-endpoints/:endpointId/rotate-secret").post(endpoints::rotate);
        api.path("/v1/webhook-endpoints/:endpointId/test").post(deliveries::test);
        api.path("/v1/webhook-deliveries").get(deliveries::list);
        api.path("/v1/webhook-deliveries/:deliveryId/resend").post(deliveries::resend);
    }
}

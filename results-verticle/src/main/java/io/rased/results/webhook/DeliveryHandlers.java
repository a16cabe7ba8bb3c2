/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.webhook;

import io.rased.access.Scope;
import io.rased.event.OrganizationId;
import io.rased.http.Callers;
import io.rased.http.Paths;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.rased.relational.Postgres;
import io.rased.results.request.Answers;
import io.rased.results.request.PageCursor;
import io.rased.results.request.Query;
import io.rased.webhooks.DeliveryLog;
import io.rased.webhooks.EventType;
import io.rased.webhooks.WebhookDeliveries;
import io.rased.webhooks.WebhookDelivery;
import io.rased.webhooks.WebhookDelivery.Status;
import io.rased.webhooks.WebhookEndpoint;
import io.rased.webhooks.WebhookEndpoints;
import io.rased.webhooks.WebhookIds;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** {@code /v1/webhook-deliveries}, and tests of an endpoint. Safe on any thread. */
public final class DeliveryHandlers {
    private static final int MOST_LISTED = 200;
    private static final int LISTED = 50;

    private final Callers callers;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final DeliveryLog deliveryLog;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * @param callers tells who is calling
     * @param postgres where endpoints and deliveries are
     * @param random makes the ids of tests
     * @param clock the time in tests
     */
    public DeliveryHandlers(Callers callers, Postgres postgres, RandomGenerator random, InstantSource clock) {
        this.callers = callers;
        this.endpoints = new WebhookEndpoints(postgres);
        this.deliveries = new WebhookDeliveries(postgres);
        this.deliveryLog = new DeliveryLog(postgres);
        this.random = random;
        this.clock = clock;
    }

    /** Deliveries with their attempts, newest first. */
    public void list(RoutingContext ctx) {
        Query query = Query.of(ctx);
        int limit = query.whole("limit", 1, MOST_LISTED).orElse(LISTED);
        Optional<PageCursor> cursor = query.cursor("cursor");
        var filter = new DeliveryLog.Filter(
                query.id("endpointId").orElse(null),
                query.id("transactionId").orElse(null),
                query.constant("status", Status.class, Status::wireName).orElse(null),
                cursor.map(PageCursor::time).orElse(null),
                cursor.map(PageCursor::id).orElse(null));
        handle(
                ctx,
                organization -> deliveryLog
                        .list(organization, filter, limit + 1)
                        .compose(found -> Answers.json(ctx, 200, page(found, limit))));
    }

    /** Sends one again, with the same id and body, whatever became of it. */
    public void resend(RoutingContext ctx) {
        String id = Paths.id(ctx, "deliveryId");
        handle(
                ctx,
                organization -> delivery(organization, id)
                        .compose(delivery -> enabled(organization, delivery.endpointId()))
                        .compose(endpoint -> deliveries.resend(organization, id))
                        .compose(resent -> delivery(organization, id))
                        .compose(delivery -> Answers.json(ctx, 202, WebhookJson.delivery(delivery))));
    }

    /** Sends a {@code webhook.test} to an endpoint, by the way that every message takes. */
    public void test(RoutingContext ctx) {
        String endpointId = Paths.id(ctx, "endpointId");
        String id = WebhookIds.message(random);
        handle(
                ctx,
                organization -> enabled(organization, endpointId)
                        .compose(endpoint -> deliveries.test(organization, endpointId, id, testBody(endpoint)))
                        .compose(sent -> delivery(organization, id))
                        .compose(delivery -> Answers.json(ctx, 202, WebhookJson.delivery(delivery))));
    }

    private void handle(RoutingContext ctx, Function<OrganizationId, Future<Void>> work) {
        Answers.failing(
                ctx, callers.backend(ctx, Scope.WEBHOOKS_WRITE).compose(caller -> work.apply(caller.organization())));
    }

    private Future<WebhookDelivery> delivery(OrganizationId organization, String id) {
        return deliveryLog.find(organization, id).compose(Answers::found);
    }

    private Future<WebhookEndpoint> enabled(OrganizationId organization, String endpointId) {
        return endpoints
                .find(organization, endpointId)
                .compose(Answers::found)
                .compose(endpoint -> endpoint.enabled()
                        ? Future.succeededFuture(endpoint)
                        : Future.failedFuture(new ProblemException(
                                ProblemCode.ENDPOINT_DISABLED,
                                "Switch the endpoint on first: PATCH {\"enabled\": true}.")));
    }

    private String testBody(WebhookEndpoint endpoint) {
        return new JsonObject()
                .put("type", EventType.TEST.wireName())
                .put("timestamp", clock.instant().toString())
                .put(
                        "data",
                        new JsonObject()
                                .put("organizationId", endpoint.organization().value())
                                .put("endpointId", endpoint.id()))
                .encode();
    }

    private static JsonObject page(List<WebhookDelivery> found, int limit) {
        List<WebhookDelivery> shown = found.subList(0, Math.min(limit, found.size()));
        var array = new JsonArray();
        shown.forEach(delivery -> array.add(WebhookJson.delivery(delivery)));
        String next = null;
        if (found.size() > limit) {
            WebhookDelivery last = shown.get(shown.size() - 1);
            next = new PageCursor(last.createdAt(), last.createdAt(), last.id()).encode();
        }
        return new JsonObject().put("deliveries", array).put("nextCursor", next);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.webhook;

import io.rased.access.Scope;
import io.rased.config.Secret;
import io.rased.event.OrganizationId;
import io.rased.http.Callers;
import io.rased.http.FieldError;
import io.rased.http.Paths;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.rased.results.request.Answers;
import io.rased.webhooks.RefusedUrlException;
import io.rased.webhooks.UrlPolicy;
import io.rased.webhooks.WebhookEndpoint;
import io.rased.webhooks.WebhookEndpoint.Change;
import io.rased.webhooks.WebhookEndpoints;
import io.rased.webhooks.WebhookIds;
import io.rased.webhooks.WebhookSecret;
import io.rased.webhooks.WebhookSettings;
import io.rased.webhooks.WebhookUrl;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** {@code /v1/webhook-endpoints}: create, read, change, delete, rotate the secret. Safe on any thread. */
public final class EndpointHandlers {
    private final Callers callers;
    private final WebhookEndpoints endpoints;
    private final UrlPolicy policy;
    private final RandomGenerator random;
    private final WebhookSettings settings;

    /**
     * @param callers tells who is calling
     * @param endpoints where they are kept
     * @param policy says which URLs may be called
     * @param random makes ids and secrets; a secure one
     * @param settings how many an organization may have, and for how long an old secret signs
     */
    public EndpointHandlers(
            Callers callers,
            WebhookEndpoints endpoints,
            UrlPolicy policy,
            RandomGenerator random,
            WebhookSettings settings) {
        this.callers = callers;
        this.endpoints = endpoints;
        this.policy = policy;
        this.random = random;
        this.settings = settings;
    }

    /** All of the organization's, oldest first. */
    public void list(RoutingContext ctx) {
        handle(
                ctx,
                organization -> endpoints.list(organization).compose(found -> {
                    var array = new JsonArray();
                    found.forEach(endpoint -> array.add(WebhookJson.endpoint(endpoint)));
                    return Answers.json(ctx, 200, new JsonObject().put("endpoints", array));
                }));
    }

    /** One of them. */
    public void one(RoutingContext ctx) {
        String id = id(ctx);
        handle(
                ctx,
                organization -> endpoints
                        .find(organization, id)
                        .compose(Answers::found)
                        .compose(endpoint -> Answers.json(ctx, 200, WebhookJson.endpoint(endpoint))));
    }

    /** A new one; its secret is in this answer and in no other. */
    public void create(RoutingContext ctx) {
        byte[] body = body(ctx);
        handle(ctx, organization -> {
            Change change = EndpointRequest.creation(body);
            String id = WebhookIds.endpoint(random);
            Secret secret = WebhookSecret.generate(random);
            return check(change.url())
                    .compose(checked ->
                            endpoints.create(organization, id, change, secret, settings.endpointsPerOrganization()))
                    .compose(created -> created.map(Future::succeededFuture).orElseGet(this::tooMany))
                    .compose(created -> {
                        ctx.response().putHeader("location", "/v1/webhook-endpoints/" + created.id());
                        return withSecret(ctx, 201, created, secret);
                    });
        });
    }

    /** Changes what the body has. */
    public void update(RoutingContext ctx) {
        String id = id(ctx);
        byte[] body = body(ctx);
        handle(ctx, organization -> {
            Change change = EndpointRequest.change(body);
            return check(change.url())
                    .compose(checked -> endpoints.update(organization, id, change))
                    .compose(Answers::found)
                    .compose(endpoint -> Answers.json(ctx, 200, WebhookJson.endpoint(endpoint)));
        });
    }

    /** Deletes one, with its deliveries. */
    public void delete(RoutingContext ctx) {
        String id = id(ctx);
        handle(
                ctx,
                organization -> endpoints
                        .delete(organization, id)
                        .compose(deleted -> deleted
                                ? ctx.response().setStatusCode(204).end()
                                : Future.failedFuture(Answers.notFound())));
    }

    /** A new secret; the old one goes on signing beside it for a while. */
    public void rotate(RoutingContext ctx) {
        String id = id(ctx);
        Secret secret = WebhookSecret.generate(random);
        handle(
                ctx,
                organization -> endpoints
                        .rotate(organization, id, secret, settings.secretOverlap())
                        .compose(Answers::found)
                        .compose(endpoint -> withSecret(ctx, 200, endpoint, secret)));
    }

    private void handle(RoutingContext ctx, Function<OrganizationId, Future<Void>> work) {
        Answers.failing(
                ctx, callers.backend(ctx, Scope.WEBHOOKS_WRITE).compose(caller -> work.apply(caller.organization())));
    }

    private Future<Void> check(@Nullable String url) {
        if (url == null) {
            return Future.succeededFuture();
        }
        try {
            return policy.check(WebhookUrl.parse(url)).<Void>mapEmpty().recover(EndpointHandlers::refused);
        } catch (RefusedUrlException e) {
            return refused(e);
        }
    }

    private static Future<Void> refused(Throwable failure) {
        if (failure instanceof RefusedUrlException refused) {
            return Future.failedFuture(urlError(refused.detail()));
        }
        return Future.failedFuture(
                failure instanceof TimeoutException ? urlError("has a host that no name server answers for") : failure);
    }

    private static ProblemException urlError(String detail) {
        return ProblemException.invalid(List.of(new FieldError("/url", detail)));
    }

    private Future<WebhookEndpoint> tooMany() {
        return Future.failedFuture(new ProblemException(
                ProblemCode.ENDPOINT_LIMIT,
                "An organization may have " + settings.endpointsPerOrganization() + " webhook endpoints."));
    }

    private static Future<Void> withSecret(RoutingContext ctx, int status, WebhookEndpoint endpoint, Secret secret) {
        return Answers.json(ctx, status, WebhookJson.endpoint(endpoint).put("secret", secret.reveal()));
    }

    private static String id(RoutingContext ctx) {
        return Paths.id(ctx, "endpointId");
    }

    private static byte[] body(RoutingContext ctx) {
        return ctx.body().buffer() == null ? new byte[0] : ctx.body().buffer().getBytes();
    }
}

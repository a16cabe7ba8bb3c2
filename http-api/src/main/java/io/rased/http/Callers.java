/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.rased.access.ApiKeys;
import io.rased.access.CredentialException;
import io.rased.access.Principal;
import io.rased.access.Scope;
import io.rased.access.SessionTokens;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Tells who is calling, from {@code Authorization: Bearer}. Safe on any thread. */
public final class Callers {
    private static final String SCHEME = "Bearer ";

    private final SessionTokens tokens;
    private final ApiKeys keys;

    /**
     * @param tokens checks session tokens
     * @param keys checks API keys
     */
    public Callers(SessionTokens tokens, ApiKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    /** Whoever is calling; fails with a 401, or a 503 when the keys' store is away. */
    public Future<Principal> anyone(RoutingContext ctx) {
        String header = ctx.request().getHeader("authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Future.failedFuture(new ProblemException(
                    ProblemCode.CREDENTIAL_MISSING, "Send 'Authorization: Bearer' with a session token or API key."));
        }
        String credential = header.substring(SCHEME.length()).trim();
        Future<? extends Principal> principal =
                ApiKeys.isMeantBy(credential) ? keys.verify(credential) : tokens.verify(credential);
        return principal.<Principal>map(found -> found).recover(Callers::translate);
    }

    /** A backend with {@code scope}; fails with a 401, with a 403 for a session token or a key without it, or a 503. */
    public Future<Principal.ApiKey> backend(RoutingContext ctx, Scope scope) {
        return anyone(ctx).compose(caller -> {
            if (caller instanceof Principal.ApiKey key && key.scopes().contains(scope)) {
                return Future.succeededFuture(key);
            }
            return Future.failedFuture(new ProblemException(
                    ProblemCode.SCOPE_MISSING, "This route needs an API key with the scope " + scope.wireName() + "."));
        });
    }

    private static Future<Principal> translate(Throwable failure) {
        if (failure instanceof CredentialException refused) {
            ProblemCode code = refused.reason() == CredentialException.Reason.EXPIRED
                    ? ProblemCode.CREDENTIAL_EXPIRED
                    : ProblemCode.CREDENTIAL_INVALID;
            return Future.failedFuture(new ProblemException(code, String.valueOf(refused.getMessage())));
        }
        return Future.failedFuture(ProblemException.unavailable("postgres"));
    }
}

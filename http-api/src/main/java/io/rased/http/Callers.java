/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.rased.access.ApiKeys;
import io.rased.access.CredentialException;
import io.rased.access.Principal;
import io.rased.access.Scope;
import io.rased.access.SessionTokens;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who is calling, from {@code Authorization: Bearer}. Safe on any thread. */
public final class Callers {
    private static final Logger log = LoggerFactory.getLogger(Callers.class);
    private static final String SCHEME = "Bearer ";
    private static final String STORE = "postgres";
    /** A caller waits no longer to be told that nobody can say who he is. */
    private static final long PATIENCE_SECONDS = 3;

    private final SessionTokens tokens;
    private final ApiKeys keys;
    private final Absences absences = new Absences();

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
        Future<? extends Principal> principal = ApiKeys.isMeantBy(credential)
                ? keys.verify(credential).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                : tokens.verify(credential);
        return principal.<Principal>map(found -> found).recover(this::translate);
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

    private Future<Principal> translate(Throwable failure) {
        if (failure instanceof CredentialException refused) {
            ProblemCode code = refused.reason() == CredentialException.Reason.EXPIRED
                    ? ProblemCode.CREDENTIAL_EXPIRED
                    : ProblemCode.CREDENTIAL_INVALID;
            return Future.failedFuture(new ProblemException(code, String.valueOf(refused.getMessage())));
        }
        long leftOut = absences.toTell(STORE, System.nanoTime());
        if (leftOut >= 0) {
            log.atWarn()
                    .addKeyValue("server", STORE)
                    .log(
                            "API keys can't be looked up ({}); not told since the last line: {}",
                            failure.getMessage(),
                            leftOut);
        }
        return Future.failedFuture(ProblemException.unavailable(STORE));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rased.event.IdForm;
import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Issues and checks session tokens: JWTs signed with HS256, bound to an organization and a session.
 *
 * <p>A checked token is remembered until it expires, because an SDK sends the same one with every batch. Expiry is
 * looked at on each use, without leeway. Safe on any thread.
 */
public final class SessionTokens {
    private static final String ISSUER = "rased";
    private static final String ORGANIZATION = "org";
    private static final String SESSION = "sid";
    private static final String TRANSACTION = "txn";
    private static final String ORIGIN = "origin";
    private static final int MAX_TOKEN_LENGTH = 2048;
    // Where the provider leaves the payload as it was; of the principal it takes "exp" away.
    private static final String CLAIMS = "accessToken";

    private final JWTAuth jwt;
    private final InstantSource clock;
    private final Cache<String, Principal.Session> checked;

    /**
     * @param vertx runs the JWT provider
     * @param settings the signing secret
     * @param clock says when a token is issued and whether it has expired
     */
    public SessionTokens(Vertx vertx, TokenSettings settings, InstantSource clock) {
        this.jwt = JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        // Expiry is checked here, against the injected clock and on cached tokens too.
                        .setJWTOptions(
                                new JWTOptions().setIgnoreExpiration(true).setIssuer(ISSUER))
                        .addPubSecKey(new PubSecKeyOptions()
                                .setAlgorithm("HS256")
                                .setBuffer(Buffer.buffer(settings.secretBytes()))));
        this.clock = clock;
        this.checked = Caffeine.newBuilder().maximumSize(settings.cacheSize()).build();
    }

    /** A token for {@code session}, good until its {@link Principal.Session#expiresAt}, which has whole seconds. */
    public String issue(Principal.Session session) {
        var claims = new JsonObject()
                .put("iss", ISSUER)
                .put("iat", clock.instant().getEpochSecond())
                .put("exp", session.expiresAt().getEpochSecond())
                .put(ORGANIZATION, session.organization().value())
                .put(SESSION, session.session().value());
        if (session.transaction() != null) {
            claims.put(TRANSACTION, session.transaction().value());
        }
        if (session.origin() != null) {
            claims.put(ORIGIN, session.origin());
        }
        return jwt.generateToken(claims, new JWTOptions().setAlgorithm("HS256").setNoTimestamp(true));
    }

    /**
     * Checks a token.
     *
     * @return who it speaks for; fails with {@link CredentialException}
     */
    public Future<Principal.Session> verify(String token) {
        Principal.Session known = checked.getIfPresent(token);
        if (known != null) {
            return current(token, known);
        }
        if (token.length() > MAX_TOKEN_LENGTH) {
            return Future.failedFuture(invalid());
        }
        return jwt.authenticate(new TokenCredentials(token))
                .recover(refused -> Future.failedFuture(invalid()))
                .compose(user -> {
                    Principal.Session session = read(user.attributes().getJsonObject(CLAIMS));
                    return session == null ? Future.failedFuture(invalid()) : current(token, session);
                })
                .onSuccess(session -> checked.put(token, session));
    }

    private Future<Principal.Session> current(String token, Principal.Session session) {
        if (clock.instant().isBefore(session.expiresAt())) {
            return Future.succeededFuture(session);
        }
        checked.invalidate(token);
        return Future.failedFuture(
                new CredentialException(CredentialException.Reason.EXPIRED, "The session token has expired."));
    }

    private static Principal.@Nullable Session read(JsonObject claims) {
        try {
            String organization = id(claims, ORGANIZATION);
            String session = id(claims, SESSION);
            String transaction = id(claims, TRANSACTION);
            Long expiry = claims.getLong("exp");
            if (organization == null || session == null || expiry == null) {
                return null;
            }
            return new Principal.Session(
                    new OrganizationId(organization),
                    new SessionId(session),
                    transaction == null ? null : new TransactionId(transaction),
                    claims.getString(ORIGIN),
                    Instant.ofEpochSecond(expiry));
        } catch (ClassCastException | IllegalArgumentException | java.time.DateTimeException oddClaims) {
            return null;
        }
    }

    private static @Nullable String id(JsonObject claims, String name) {
        String value = claims.getString(name);
        if (value != null && !IdForm.matches(value)) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static CredentialException invalid() {
        return new CredentialException(
                CredentialException.Reason.INVALID, "The credential is not valid: get a new session token.");
    }
}

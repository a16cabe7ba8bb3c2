/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rased.event.OrganizationId;
import io.rased.relational.ApiKeyText;
import io.rased.relational.Postgres;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Checks API keys against PostgreSQL, where only their hashes are.
 *
 * <p>A key that was found good is remembered for half a minute, so a revoked one may work for that long. One that was
 * not is looked up again each time. Safe on any thread.
 */
public final class ApiKeys {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final String FIND =
            "SELECT organization_id, secret_sha256, scopes FROM api_keys WHERE key_id = $1 AND revoked_at IS NULL";

    private final Postgres postgres;
    private final Cache<ApiKeyText, Principal.ApiKey> checked;

    /**
     * @param postgres where the keys are
     * @param settings how many are remembered
     */
    public ApiKeys(Postgres postgres, TokenSettings settings) {
        this.postgres = postgres;
        this.checked = Caffeine.newBuilder()
                .maximumSize(settings.cacheSize())
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    /** Tells whether {@code credential} is meant as an API key, good or not. */
    public static boolean isMeantBy(String credential) {
        return ApiKeyText.parse(credential).isPresent();
    }

    /**
     * Checks a key.
     *
     * @return whose it is; fails with {@link CredentialException}, or as the PostgreSQL client does when it is away
     */
    public Future<Principal.ApiKey> verify(String credential) {
        Optional<ApiKeyText> parsed = ApiKeyText.parse(credential);
        if (parsed.isEmpty()) {
            return Future.failedFuture(invalid());
        }
        ApiKeyText key = parsed.get();
        Principal.ApiKey known = checked.getIfPresent(key);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        return postgres.execute(FIND, Tuple.of(key.keyId()))
                .compose(rows -> match(key, rows))
                .onSuccess(principal -> checked.put(key, principal));
    }

    private static Future<Principal.ApiKey> match(ApiKeyText key, RowSet<Row> rows) {
        for (Row row : rows) {
            byte[] expected = row.getBuffer("secret_sha256").getBytes();
            // Compared in constant time, so that the time of an answer says nothing about the hash.
            if (MessageDigest.isEqual(expected, key.secretSha256())) {
                return Future.succeededFuture(new Principal.ApiKey(
                        new OrganizationId(row.getString("organization_id")),
                        key.keyId(),
                        scopes(row.getArrayOfStrings("scopes"))));
            }
        }
        return Future.failedFuture(invalid());
    }

    private static Set<Scope> scopes(String[] names) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : names) {
            Scope.ofWireName(name).ifPresent(scopes::add);
        }
        return scopes;
    }

    private static CredentialException invalid() {
        return new CredentialException(CredentialException.Reason.INVALID, "The API key is not valid.");
    }
}

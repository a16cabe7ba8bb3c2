/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.access;

import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A caller whose credential was checked. */
public sealed interface Principal {
    /** The organization that the caller acts for; nothing of another one exists for it. */
    OrganizationId organization();

    /**
     * A client's backend, by API key.
     *
     * @param organization whose key it is
     * @param keyId the key's public part, for logs
     * @param scopes what it may do
     */
    record ApiKey(OrganizationId organization, String keyId, Set<Scope> scopes) implements Principal {
        public ApiKey {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A browser, by session token.
     *
     * @param organization whose session it is
     * @param session the only session it may post for
     * @param transaction the only transaction it may post for; null for any of the session
     * @param origin the only origin it may post from; null for any
     * @param expiresAt from when on the token is worth nothing
     */
    record Session(
            OrganizationId organization,
            SessionId session,
            @Nullable TransactionId transaction,
            @Nullable String origin,
            Instant expiresAt)
            implements Principal {}
}

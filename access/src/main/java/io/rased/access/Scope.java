/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.access;

import java.util.Optional;

/** What an API key may be used for. */
public enum Scope {
    /** Read results, versions and receipts of the organization. */
    RESULTS_READ("results:read"),
    /** Manage webhook endpoints and deliveries of the organization. */
    WEBHOOKS_WRITE("webhooks:write"),
    /** Post batches, and issue the session tokens with which browsers post them. */
    EVENTS_WRITE("events:write"),
    /** Administer the organization. */
    ADMIN("admin");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the store and in messages. */
    public String wireName() {
        return wireName;
    }

    /** The scope of that name, or empty if this version knows none. */
    public static Optional<Scope> ofWireName(String wireName) {
        for (Scope scope : values()) {
            if (scope.wireName.equals(wireName)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}

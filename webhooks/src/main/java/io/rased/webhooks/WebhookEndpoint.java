/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.rased.event.OrganizationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization wants to be called. Its secret is not part of it: that is shown once.
 *
 * @param id made by the gateway
 * @param organization whose it is
 * @param url where to post
 * @param eventTypes what to post
 * @param description for people
 * @param enabled whether anything is posted
 * @param disabledReason why the gateway switched it off; null if it didn't
 * @param createdAt by PostgreSQL's clock
 * @param updatedAt by PostgreSQL's clock
 */
public record WebhookEndpoint(
        String id,
        OrganizationId organization,
        String url,
        List<String> eventTypes,
        String description,
        boolean enabled,
        @Nullable String disabledReason,
        Instant createdAt,
        Instant updatedAt) {
    /** The reason when a receiver answered 410: the Standard Webhooks specification lets it unsubscribe so. */
    public static final String GONE = "gone";

    public WebhookEndpoint {
        eventTypes = List.copyOf(eventTypes);
    }

    /**
     * What a caller says of an endpoint. What is null stays as it is, or takes its default in a new one.
     *
     * @param url checked by {@link UrlPolicy}
     * @param eventTypes each one subscribable
     * @param description for people
     * @param enabled whether anything is posted
     */
    public record Change(
            @Nullable String url,
            @Nullable List<String> eventTypes,
            @Nullable String description,
            @Nullable Boolean enabled) {}
}

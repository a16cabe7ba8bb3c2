/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.rased.event.Notification;
import java.util.Optional;
import java.util.stream.Stream;

/** What a webhook may be about. */
public enum EventType {
    /** A version of a result can be read. */
    TRANSACTION_SCORED(Notification.TYPE, true),
    /** Somebody asked for a test; every endpoint gets its own. */
    TEST("webhook.test", false);

    private final String wireName;
    private final boolean subscribable;

    EventType(String wireName, boolean subscribable) {
        this.wireName = wireName;
        this.subscribable = subscribable;
    }

    /** The name in bodies and in the store. */
    public String wireName() {
        return wireName;
    }

    /** The type of that name that an endpoint may subscribe to, or empty. */
    public static Optional<EventType> subscribable(String wireName) {
        return Stream.of(values())
                .filter(type -> type.subscribable && type.wireName.equals(wireName))
                .findFirst();
    }
}

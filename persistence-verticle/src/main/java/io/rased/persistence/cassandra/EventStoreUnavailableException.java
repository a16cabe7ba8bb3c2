/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import io.rased.queues.ServerUnavailable;

/** Cassandra can't take or give rows now. Try again later. */
public final class EventStoreUnavailableException extends RuntimeException implements ServerUnavailable {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, without any content
     * @param cause what the driver said
     */
    public EventStoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String server() {
        return "cassandra";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.queues.ServerUnavailable;

/** PostgreSQL can't do it now; the same may succeed later. */
public final class StoreUnavailableException extends RuntimeException implements ServerUnavailable {
    private static final long serialVersionUID = 1L;

    /** @param cause what the driver said */
    public StoreUnavailableException(Throwable cause) {
        super("postgres: " + cause.getMessage(), cause);
    }

    @Override
    public String server() {
        return "postgres";
    }
}

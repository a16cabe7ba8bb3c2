/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.queues.ServerUnavailable;

/** PostgreSQL is away; the message is tried again until it is back. */
final class StoreUnavailableException extends RuntimeException implements ServerUnavailable {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException(Throwable cause) {
        super("PostgreSQL is unavailable", cause, false, false);
    }

    @Override
    public String server() {
        return "postgres";
    }
}

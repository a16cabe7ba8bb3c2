/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.relational.PostgresErrors;
import io.vertx.core.Future;

/** The driver's failures in this module's words. */
final class Failures {
    private Failures() {}

    /** For {@code recover}: an absent server, or a lost race for a row, is a {@link StoreUnavailableException}. */
    static <T> Future<T> translate(Throwable failure) {
        return Future.failedFuture(
                PostgresErrors.isUnavailable(failure) || PostgresErrors.isConflict(failure)
                        ? new StoreUnavailableException(failure)
                        : failure);
    }
}

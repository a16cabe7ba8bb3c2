/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.rased.queues.PoisonMessageException;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** What a failure of the driver means to a caller. */
final class CassandraErrors {
    private CassandraErrors() {}

    /**
     * A row that Cassandra will never take is poison. Everything else may pass: nodes that are away, overloaded or slow,
     * and also a missing table or right, which an operator mends while the messages wait.
     */
    static RuntimeException translate(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof InvalidQueryException invalid && isTooLarge(invalid)) {
            return new PoisonMessageException("cassandra refuses a row for its size", cause);
        }
        return new EventStoreUnavailableException(
                "cassandra: " + cause.getClass().getSimpleName() + ": " + firstLine(cause), cause);
    }

    /** "Mutation of … bytes is too large for the maximum size of …", "Key length of … is longer than maximum of 65535". */
    private static boolean isTooLarge(InvalidQueryException invalid) {
        String message = String.valueOf(invalid.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("too large") || message.contains("longer than maximum");
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() <= 300 ? line : line.substring(0, 300);
    }
}

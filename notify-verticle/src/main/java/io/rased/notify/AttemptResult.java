/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How an attempt ended. */
sealed interface AttemptResult {
    /** How long it took. */
    Duration duration();

    /**
     * The receiver answered.
     *
     * @param status its HTTP status
     * @param retryAfter what it asked for, if it did
     * @param duration until its status came
     */
    record Answered(int status, Optional<Duration> retryAfter, Duration duration) implements AttemptResult {
        /** A 2xx: the receiver has it. */
        boolean accepted() {
            return status >= 200 && status < 300;
        }

        /** The receiver wants nothing more. */
        boolean gone() {
            return status == 410;
        }
    }

    /**
     * There was no answer.
     *
     * @param fault why
     * @param duration until that was clear
     */
    record Unanswered(Fault fault, Duration duration) implements AttemptResult {}

    /** Why there was no answer. */
    enum Fault {
        /** The URL may not be called, by what its name means now. */
        URL_REFUSED,
        /** The time was over. */
        TIMEOUT,
        /** Nobody listens there. */
        CONNECT_FAILED,
        /** The receiver could not prove who it is. */
        TLS_FAILED,
        /** The connection broke before the answer. */
        CONNECTION_LOST;

        /** The name in the store, in messages and metrics. */
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

/** A run that measured nothing that counts: an answer was not the expected one, or a server did not keep up. */
final class FailedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedRunException(String message, Throwable cause) {
        super(message, cause);
    }

    FailedRunException(String message) {
        super(message);
    }
}

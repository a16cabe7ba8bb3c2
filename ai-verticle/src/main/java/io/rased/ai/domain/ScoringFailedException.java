/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/** The model could not be asked. Says nothing of the transaction: the same may succeed later. */
public final class ScoringFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what failed, without any of the content */
    public ScoringFailedException(String message) {
        super(message);
    }

    /**
     * @param message what failed, without any of the content
     * @param cause what the engine said
     */
    public ScoringFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

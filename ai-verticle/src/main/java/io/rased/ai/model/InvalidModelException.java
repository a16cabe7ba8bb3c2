/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

/** A model that may not be used: its files are missing, changed, or made for other features than the code's. */
public final class InvalidModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message which model, what is wrong, and what to do */
    public InvalidModelException(String message) {
        super(message);
    }

    /**
     * @param message which model, what is wrong, and what to do
     * @param cause what the file system, the parser or the engine said
     */
    public InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}

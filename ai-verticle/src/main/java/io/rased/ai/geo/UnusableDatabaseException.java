/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.geo;

/** A database of addresses that can't be used: its file is missing, damaged, or one of another kind. */
public final class UnusableDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message which one, what is wrong, and what to do */
    public UnusableDatabaseException(String message) {
        super(message);
    }

    /**
     * @param message which one, what is wrong, and what to do
     * @param cause what the file system or the reader said
     */
    public UnusableDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}

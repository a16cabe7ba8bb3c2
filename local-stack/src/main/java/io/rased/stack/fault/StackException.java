/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.fault;

import org.jspecify.annotations.Nullable;

/**
 * Something of the stack did not start. The message is written for the person at the terminal: what happened, the end
 * of the log where there is one, and what to do.
 */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

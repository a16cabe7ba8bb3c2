/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.fault;

import org.jspecify.annotations.Nullable;

/** What a person at the terminal can put right; the message says what is wrong and how. Shown without a stack trace. */
public final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserMistake(String message) {
        super(message);
    }

    public UserMistake(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

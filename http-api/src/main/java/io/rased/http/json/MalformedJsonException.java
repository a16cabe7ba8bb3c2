/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.json;

import java.io.IOException;

/** A text that strict I-JSON refuses. Carries no stack trace: it is an answer to a client. */
public final class MalformedJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and where, without any of the content */
    public MalformedJsonException(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import org.jspecify.annotations.Nullable;

/** The gateway did not do what it should; the message says what was asked and what came back. */
public final class GatewayException extends Exception {
    private static final long serialVersionUID = 1L;

    GatewayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

/** A server that the ledger must ask didn't answer. */
final class ServersAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServersAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.event.TransactionKey;

/** Other segments of the transaction were scored each time this one was about to be; the same may succeed later. */
final class ContendedTransactionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContendedTransactionException(TransactionKey key) {
        super("too many segments of " + key + " are scored at the same time");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.TransactionKey;
import io.vertx.core.Future;

/** Tells whether a transaction is known that has no result yet. */
public interface TransactionLookup {
    /** True if a batch of it was accepted; fails with {@link BufferUnavailableException}. */
    Future<Boolean> known(TransactionKey transaction);
}

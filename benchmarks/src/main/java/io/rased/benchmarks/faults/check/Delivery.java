/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import io.rased.event.TransactionKey;

/**
 * A notification, as the receiver got it or as PostgreSQL keeps it.
 *
 * @param transaction what it is about
 * @param version of the result
 * @param id its {@code webhook-id}
 */
public record Delivery(TransactionKey transaction, int version, String id) {
    String result() {
        return transaction + " version " + version;
    }
}

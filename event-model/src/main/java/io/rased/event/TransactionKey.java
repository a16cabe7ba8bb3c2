/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/**
 * A transaction, named so that no other organization's can be meant.
 *
 * @param organization whose it is
 * @param transaction its id in that organization
 */
public record TransactionKey(OrganizationId organization, TransactionId transaction) {
    /** The key of its messages on every queue; ids hold no colon, so it can be taken apart again. */
    public String queueKey() {
        return organization.value() + ":" + transaction.value();
    }

    @Override
    public String toString() {
        return queueKey();
    }
}

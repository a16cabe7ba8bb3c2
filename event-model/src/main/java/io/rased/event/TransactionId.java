/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/**
 * What is scored: one sign-in, one payment. Unique in its organization.
 *
 * @param value the id, in {@link IdForm}
 */
public record TransactionId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not an id's form */
    public TransactionId {
        IdForm.require("transactionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

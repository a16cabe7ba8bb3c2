/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/**
 * One POST of the SDK. Unique in its transaction.
 *
 * @param value the id, in {@link IdForm}
 */
public record BatchId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not an id's form */
    public BatchId {
        IdForm.require("batchId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

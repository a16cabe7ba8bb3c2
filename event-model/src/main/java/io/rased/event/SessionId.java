/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/**
 * A person's visit, in which transactions happen.
 *
 * @param value the id, in {@link IdForm}
 */
public record SessionId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not an id's form */
    public SessionId {
        IdForm.require("sessionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

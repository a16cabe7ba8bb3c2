/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/**
 * A tenant.
 *
 * @param value the id, in {@link IdForm}
 */
public record OrganizationId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not an id's form */
    public OrganizationId {
        IdForm.require("organizationId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

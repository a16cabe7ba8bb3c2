/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import java.util.List;

/**
 * An organization that {@code up} makes, with its keys in clear.
 *
 * @param id its id
 * @param name for people
 * @param apiKey all scopes but admin
 * @param adminKey all scopes
 * @param origins from which its browsers may post
 */
public record DemoOrganization(String id, String name, String apiKey, String adminKey, List<String> origins) {
    public DemoOrganization {
        origins = List.copyOf(origins);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return id;
    }
}

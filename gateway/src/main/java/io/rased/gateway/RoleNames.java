/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Reads the list of roles of the command line. */
final class RoleNames {
    private RoleNames() {}

    /** @throws IllegalArgumentException if a name is none of a role */
    static Set<Role> parse(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names.split(",")) {
            roles.add(parseOne(name.strip()));
        }
        return roles;
    }

    private static Role parseOne(String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("'" + name + "' is no role; choose of " + Role.names());
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.geo;

import java.util.List;

/** What a database knows of an address. */
enum DatabaseKind {
    /** Country, coordinates and time zone. */
    CITY("location.cityDatabase", List.of("City", "Enterprise")),
    /** The autonomous system. */
    ASN("location.asnDatabase", List.of("ASN", "ISP"));

    private final String key;
    private final List<String> types;

    DatabaseKind(String key, List<String> types) {
        this.key = key;
        this.types = types;
    }

    /** The setting that names its file. */
    String key() {
        return key;
    }

    /** Whether a database that says of itself that it is of this type is one, as {@code GeoLite2-City}. */
    boolean includes(String databaseType) {
        return types.stream().anyMatch(databaseType::contains);
    }

    /** What its type must have in its name. */
    String expected() {
        return String.join(" or ", types);
    }
}

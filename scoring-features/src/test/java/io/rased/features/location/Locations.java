/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.odds.Learned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Locations for tests. */
final class Locations {
    static final long HOUR = 3_600_000;
    static final long NOON = 1_768_478_400_000L; // 15 January 2026, 12:00 UTC

    static final Place BERLIN = new Place(3320, "DE", 52.5, 13.4, 20, "Europe/Berlin");
    static final Place HANOI = new Place(45899, "VN", 21, 105.8, 20, "Asia/Ho_Chi_Minh");

    private Locations() {}

    /** As it was learned, each on the day of its time. */
    static List<Learned<LocationFacts>> learned(List<LocationFacts> oldestFirst) {
        return oldestFirst.stream()
                .map(each -> new Learned<>(each.at() / (24 * HOUR), each))
                .toList();
    }

    static LocationFacts berlin(long at) {
        return at("203.0.113.0/24", BERLIN, "Europe/Berlin", at);
    }

    static LocationFacts hanoi(@Nullable String deviceZone, long at) {
        return at("198.51.100.0/24", HANOI, deviceZone, at);
    }

    static LocationFacts at(@Nullable String prefix, Place place, @Nullable String deviceZone, long at) {
        return new LocationFacts(prefix, place, "Firefox", deviceZone, at);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.facts.Bounded;
import io.rased.features.facts.FactsReader;
import io.rased.features.facts.FactsWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an address is, as far as a database knows. What is no such value counts as not known.
 *
 * @param network the number of the autonomous system (RFC 6793); 0 where it isn't known
 * @param country by ISO 3166-1, two capital letters; null where it isn't known
 * @param latitude in degrees; NaN where it isn't known, and then the longitude too
 * @param longitude in degrees
 * @param radius within which the place is, in km; 0 where it isn't known
 * @param timeZone its name, at most 64 chars; null where it isn't known
 */
public record Place(
        long network,
        @Nullable String country,
        double latitude,
        double longitude,
        double radius,
        @Nullable String timeZone) {
    /** Of which nothing is known. */
    public static final Place UNKNOWN = new Place(0, null, Double.NaN, Double.NaN, 0, null);

    /** The mean radius of the Earth, km (IUGG). */
    private static final double EARTH = 6371.0088;

    private static final double FARTHEST = 20_100;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Bounds everything. */
    public Place {
        network = network > 0 && network <= 0xffff_ffffL ? network : 0;
        country = country != null && COUNTRY.matcher(country).matches() ? country : null;
        boolean known = latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
        latitude = known ? latitude : Double.NaN;
        longitude = known ? longitude : Double.NaN;
        radius = radius >= 0 && radius <= FARTHEST ? radius : 0;
        timeZone = Bounded.text(timeZone, 64);
    }

    /** Whether its coordinates are known. */
    public boolean hasCoordinates() {
        return !Double.isNaN(latitude);
    }

    /**
     * How far it is at least, in km: along the great circle (haversine formula, Sinnott 1984), less both radii. NaN where
     * either's coordinates aren't known.
     */
    public double distance(Place other) {
        double dLatitude = Math.toRadians(other.latitude - latitude) / 2;
        double dLongitude = Math.toRadians(other.longitude - longitude) / 2;
        double h = Math.pow(Math.sin(dLatitude), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLongitude), 2);
        return Math.max(0, 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, h))) - radius - other.radius);
    }

    void write(FactsWriter out) {
        out.whole(network)
                .text(country)
                .real(latitude)
                .real(longitude)
                .real(radius)
                .text(timeZone);
    }

    static Place read(FactsReader in) {
        return new Place(in.whole(), in.text(), in.real(), in.real(), in.real(), in.text());
    }
}

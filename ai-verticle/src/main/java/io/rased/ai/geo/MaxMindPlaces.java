/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.geo;

import io.rased.ai.domain.PlaceFinder;
import io.rased.event.IpAddress;
import io.rased.features.location.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds places in a city database, an ASN database, or both. Blocking in that it reads files; look-ups are safe on any
 * thread, {@link #refresh} on one at a time.
 */
public final class MaxMindPlaces implements PlaceFinder {
    private static final Logger LOG = LoggerFactory.getLogger(MaxMindPlaces.class);

    private final @Nullable MaxMindDatabase city;
    private final @Nullable MaxMindDatabase asn;

    private MaxMindPlaces(@Nullable MaxMindDatabase city, @Nullable MaxMindDatabase asn) {
        this.city = city;
        this.asn = asn;
    }

    /**
     * Opens the databases.
     *
     * @param city the file of countries, coordinates and time zones; null for none
     * @param asn the file of autonomous systems; null for none
     * @throws UnusableDatabaseException if one can't be used; the message names the setting
     */
    public static MaxMindPlaces open(@Nullable Path city, @Nullable Path asn) {
        return new MaxMindPlaces(
                city == null ? null : MaxMindDatabase.open(city, DatabaseKind.CITY),
                asn == null ? null : MaxMindDatabase.open(asn, DatabaseKind.ASN));
    }

    @Override
    public Place find(IpAddress address) {
        CityRow cityRow = city == null ? null : city.find(address, CityRow.class);
        AsnRow asnRow = asn == null ? null : asn.find(address, AsnRow.class);
        CityRow.Spot spot = cityRow == null ? null : cityRow.location();
        CityRow.Country country = cityRow == null ? null : cityRow.country();
        return new Place(
                asnRow == null || asnRow.number() == null ? 0 : asnRow.number(),
                country == null ? null : country.code(),
                spot == null || spot.latitude() == null ? Double.NaN : spot.latitude(),
                spot == null || spot.longitude() == null ? Double.NaN : spot.longitude(),
                spot == null || spot.radius() == null ? 0 : spot.radius(),
                spot == null ? null : spot.timeZone());
    }

    /** Opens again what was replaced; of a file that can't be used the one before stays in use, and a log says so. */
    public void refresh() {
        databases().forEach(database -> {
            try {
                if (database.refresh()) {
                    LOG.info(
                            "{} was replaced and is read again", database.file().getFileName());
                }
            } catch (UnusableDatabaseException e) {
                LOG.warn("{}; the one before stays in use", e.getMessage());
            }
        });
    }

    private List<MaxMindDatabase> databases() {
        return Stream.of(Optional.ofNullable(city), Optional.ofNullable(asn))
                .flatMap(Optional::stream)
                .toList();
    }
}

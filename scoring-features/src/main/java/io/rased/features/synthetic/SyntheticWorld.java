/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import io.rased.features.location.Place;
import java.util.List;
import java.util.SplittableRandom;

/** Countries with networks and addresses. The organization's people live mostly in the first few. */
final class SyntheticWorld {
    private static final int NETWORKS = 12;
    private static final int PREFIXES = 150;

    private final List<Country> countries = List.of(
            new Country("DE", 51, 10, "Europe/Berlin"),
            new Country("AT", 47.5, 14, "Europe/Vienna"),
            new Country("CH", 47, 8, "Europe/Zurich"),
            new Country("FR", 47, 2, "Europe/Paris"),
            new Country("ES", 40, -4, "Europe/Madrid"),
            new Country("IT", 43, 12, "Europe/Rome"),
            new Country("GB", 53, -1, "Europe/London"),
            new Country("TR", 39, 35, "Europe/Istanbul"),
            new Country("US", 39, -98, "America/Chicago"),
            new Country("BR", -10, -52, "America/Sao_Paulo"),
            new Country("MA", 32, -6, "Africa/Casablanca"),
            new Country("NG", 9, 8, "Africa/Lagos"),
            new Country("IN", 22, 79, "Asia/Kolkata"),
            new Country("JP", 36, 138, "Asia/Tokyo"),
            new Country("VN", 16, 107, "Asia/Ho_Chi_Minh"),
            new Country("AU", -25, 134, "Australia/Sydney"));

    private final int salt;

    SyntheticWorld(SplittableRandom random) {
        salt = random.nextInt(1 << 10);
    }

    /** A country: its code, its middle, its zone. */
    record Country(String code, double latitude, double longitude, String zone) {}

    /** Where somebody is connected: a network of a country and one of its addresses. */
    record Site(String prefix, Place place) {}

    /** Where one of the organization's people lives. */
    Country home(SplittableRandom random) {
        double place = random.nextDouble();
        return countries.get(place < 0.75 ? 0 : place < 0.85 ? 1 : place < 0.92 ? 2 : 3 + random.nextInt(4));
    }

    /** Any country, all alike. */
    Country anywhere(SplittableRandom random) {
        return countries.get(random.nextInt(countries.size()));
    }

    /** Where people go. */
    Country destination(SplittableRandom random) {
        return random.nextDouble() < 0.7 ? countries.get(random.nextInt(8)) : anywhere(random);
    }

    /** One of a country's networks, the first the most likely. */
    int network(SplittableRandom random) {
        return (int) (NETWORKS * Math.pow(random.nextDouble(), 2));
    }

    /** A connection in a network of a country, behind one of its addresses. */
    Site site(Country country, int network, SplittableRandom random) {
        int of = countries.indexOf(country);
        int prefix = random.nextInt(PREFIXES);
        double latitude = country.latitude() + (prefix % 10 - 5) * 0.4;
        double longitude = country.longitude() + (prefix / 10 - 7) * 0.4;
        long number = 1000L + salt + of * 100L + network;
        return new Site(
                (20 + of) + "." + (network * 20 + salt % 20) + "." + prefix + ".0/24",
                new Place(number, country.code(), latitude, longitude, 30, country.zone()));
    }
}

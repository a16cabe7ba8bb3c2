/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import io.rased.features.location.LocationFacts;
import io.rased.features.synthetic.SyntheticWorld.Country;
import io.rased.features.synthetic.SyntheticWorld.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** One of the organization's people: where she is connected, on what, and when she is awake. */
final class SyntheticPerson {
    private static final long HOUR_MS = 3_600_000;
    private static final double REPLACED = 0.01;
    private static final double MOVED = 0.004;
    private static final double NEW_ADDRESS = 0.08;
    private static final double SETS_OUT = 0.02;
    private static final double RETURNS = 0.3;

    private final SyntheticWorld world;
    private final SplittableRandom random;
    private final List<SyntheticDevice> devices = new ArrayList<>();
    private final Country country;
    private final int mobile;
    private final Site work;
    private final boolean tunnels;
    private final int wakes;
    private int network;
    private Site home;
    private boolean away;
    private Country destination;

    SyntheticPerson(SyntheticWorld world, SplittableRandom random) {
        this.world = world;
        this.random = random;
        country = world.home(random);
        destination = country;
        network = world.network(random);
        mobile = world.network(random);
        home = world.site(country, network, random);
        work = world.site(country, world.network(random), random);
        tunnels = random.nextDouble() < 0.03;
        wakes = 5 + random.nextInt(4);
        for (int i = random.nextInt(3); i >= 0; i--) {
            devices.add(SyntheticDevice.bought(random, country.zone()));
        }
    }

    Country country() {
        return country;
    }

    Site home() {
        return home;
    }

    SyntheticDevice mainDevice() {
        return devices.get(0);
    }

    /** A transaction of hers on a day. */
    SyntheticTransaction transaction(long day) {
        live();
        Site site = connected();
        SyntheticDevice device = devices.get((int) (devices.size() * Math.pow(random.nextDouble(), 2)));
        device.live(random, day);
        // Phones adjust their clocks; a tunnel's end is elsewhere, and the clock isn't.
        boolean tunnelled = random.nextDouble() < (tunnels ? 0.5 : 0.005);
        String zone = away ? Objects.requireNonNull(site.place().timeZone()) : country.zone();
        if (tunnelled) {
            Country end = world.anywhere(random);
            site = world.site(end, 11, random);
        }
        long at = day + (wakes + random.nextInt(15)) * HOUR_MS + random.nextInt((int) HOUR_MS);
        var facts = device.facts(random, zone);
        var location = new LocationFacts(site.prefix(), site.place(), device.family(), zone, at);
        return new SyntheticTransaction(location, facts, false);
    }

    private void live() {
        if (random.nextDouble() < REPLACED) {
            devices.set(random.nextInt(devices.size()), SyntheticDevice.bought(random, country.zone()));
        }
        if (random.nextDouble() < MOVED) {
            network = world.network(random);
            home = world.site(country, network, random);
        } else if (random.nextDouble() < NEW_ADDRESS) {
            home = world.site(country, network, random);
        }
        if (random.nextDouble() < (away ? RETURNS : SETS_OUT)) {
            away = !away;
            destination = world.destination(random);
        }
    }

    private Site connected() {
        if (away) {
            return world.site(destination, world.network(random), random);
        }
        double place = random.nextDouble();
        return place < 0.6 ? home : place < 0.75 ? work : world.site(country, mobile, random);
    }
}

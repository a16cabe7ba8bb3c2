/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import io.rased.features.device.DeviceFacts;
import io.rased.features.location.LocationFacts;
import io.rased.features.synthetic.SyntheticWorld.Country;
import io.rased.features.synthetic.SyntheticWorld.Site;
import java.util.Objects;
import java.util.SplittableRandom;

/** Somebody else at a person's transaction: mostly from anywhere, sometimes from near; mostly on a device of his own. */
final class SyntheticIntruder {
    private static final long HOUR_MS = 3_600_000;

    private SyntheticIntruder() {}

    static SyntheticTransaction transaction(
            SyntheticWorld world, SplittableRandom random, SyntheticPerson person, long day) {
        Site site = site(world, random, person);
        // His clock is his own country's, whatever the address.
        Country own = random.nextDouble() < 0.5 ? world.anywhere(random) : null;
        String zone = own == null ? Objects.requireNonNull(site.place().timeZone()) : own.zone();
        SyntheticDevice device = SyntheticDevice.bought(random, zone);
        long at = day + random.nextInt(24) * HOUR_MS;
        device.live(random, at);
        boolean copies = random.nextDouble() < 0.1;
        DeviceFacts facts =
                copies ? person.mainDevice().copied(random, person.country().zone()) : scripted(device, random, zone);
        String family = copies ? person.mainDevice().family() : device.family();
        return new SyntheticTransaction(
                new LocationFacts(
                        site.prefix(),
                        site.place(),
                        family,
                        copies ? person.country().zone() : zone,
                        at),
                facts,
                true);
    }

    /** One in twenty drives a browser by a program that says so. */
    private static DeviceFacts scripted(SyntheticDevice device, SplittableRandom random, String zone) {
        DeviceFacts facts = device.facts(random, zone);
        boolean driven = random.nextDouble() < 0.05;
        return new DeviceFacts(
                facts.agent(),
                facts.platform(),
                facts.screen(),
                facts.timeZone(),
                facts.languages(),
                facts.processors(),
                facts.memory(),
                facts.touchPoints(),
                facts.gpu(),
                driven || Boolean.TRUE.equals(facts.webdriver()));
    }

    private static Site site(SyntheticWorld world, SplittableRandom random, SyntheticPerson person) {
        double place = random.nextDouble();
        if (place < 0.55) {
            return world.site(world.anywhere(random), world.network(random), random);
        }
        if (place < 0.95) {
            return world.site(person.country(), world.network(random), random);
        }
        return person.home();
    }
}

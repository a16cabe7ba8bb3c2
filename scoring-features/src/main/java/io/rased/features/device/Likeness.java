/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import java.util.EnumMap;
import java.util.Map;

/**
 * A device as it is seen now, and how likely it would be of an attacker, of a device of the person's that was seen
 * before, and of a new one; in logarithms.
 *
 * <p>The attributes of a device depend on each other (a phone's screen, processors and GPU come together), so the product
 * of their shares is far too small; it counts to the power of {@value #TEMPER}: ten attributes as two that don't depend
 * on each other. Of 1/3, 1/5 and 1/10 that is the one at which probabilities come nearest to the share of takeovers in
 * generated organizations. The rates at which attributes change are taken as they are.
 */
final class Likeness {
    static final double TEMPER = 0.2;

    /** A newer version of the browser is seen this often, an older one nearly never. */
    private static final double UPGRADES = 0.2;

    private static final double DOWNGRADES = 0.005;

    private final DeviceFacts now;
    private final Map<Attribute, Double> shares = new EnumMap<>(Attribute.class);
    private final Map<Attribute, String> values = new EnumMap<>(Attribute.class);
    private final Map<Attribute, Double> person = new EnumMap<>(Attribute.class);
    private final Map<Attribute, Double> attacker = new EnumMap<>(Attribute.class);

    Likeness(DeviceFacts now, Population population) {
        this.now = now;
        for (Attribute attribute : Attribute.values()) {
            String value = attribute.of(now);
            if (value != null) {
                var densities = population.densities(attribute, value);
                values.put(attribute, value);
                shares.put(attribute, densities.person());
                person.put(attribute, TEMPER * Math.log(densities.person()));
                attacker.put(attribute, TEMPER * Math.log(densities.attacker()));
            }
        }
    }

    /** The attributes that are told. */
    Iterable<Attribute> told() {
        return values.keySet();
    }

    /** How usual its value is among persons, 0 to 1. */
    double share(Attribute attribute) {
        return shares.getOrDefault(attribute, 0.0);
    }

    /** What the rarity of a value says: ln(attacker / any person). */
    double rarity(Attribute attribute) {
        return attacker.getOrDefault(attribute, 0.0) - person.getOrDefault(attribute, 0.0);
    }

    /** ln(attacker / this known device of the person's) of one attribute. */
    double against(KnownDevice known, Attribute attribute) {
        String before = known.told().value(attribute);
        if (before == null) {
            return rarity(attribute);
        }
        double own = before.equals(values.get(attribute))
                ? Math.log1p(-attribute.changes())
                : Math.log(attribute.changes()) + person.getOrDefault(attribute, 0.0);
        return attacker.getOrDefault(attribute, 0.0) - own;
    }

    /** Whether this may be an earlier sight of the device: it told all that is told now, and the browser was no newer. */
    boolean mayBe(Told before) {
        return version(before.facts()) <= version(now)
                && values.entrySet().stream().allMatch(each -> each.getValue().equals(before.value(each.getKey())));
    }

    private static int version(DeviceFacts facts) {
        UserAgent agent = facts.agent();
        return agent == null ? -1 : agent.version();
    }

    /** What the browser's version says against this known device: nothing of another browser. */
    double version(KnownDevice known) {
        UserAgent before = known.told().facts().agent();
        UserAgent after = now.agent();
        if (before == null
                || after == null
                || before.version() < 0
                || after.version() < 0
                || !before.family().equals(after.family())) {
            return 0;
        }
        // Of an attacker each of the three is as likely.
        int change = Integer.compare(after.version(), before.version());
        double own = change == 0 ? 1 - UPGRADES - DOWNGRADES : change > 0 ? UPGRADES : DOWNGRADES;
        return Math.log(1 / 3.0 / own);
    }
}

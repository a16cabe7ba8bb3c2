/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a device, and how often it changes on one device from one transaction to the next while it stays in
 * the same hands. The rates are priors, not fitted; that attributes differ by orders of magnitude, and which ones keep
 * longest, is from Eckersley (PETS 2010) and Vastel et al. (FP-Stalker, S&P 2018).
 */
enum Attribute {
    PLATFORM(0.001, 8, facts -> facts.platform()),
    SYSTEM(0.001, 6, facts -> facts.agent() == null ? null : facts.agent().system()),
    BROWSER(0.01, 10, facts -> facts.agent() == null ? null : facts.agent().family()),
    SCREEN(0.04, 40, facts -> facts.screen().isTold() ? facts.screen().size() : null),
    TIME_ZONE(0.03, 40, facts -> facts.timeZone()),
    LANGUAGES(0.005, 40, facts -> facts.languages() == null ? null : String.join(",", facts.languages())),
    PROCESSORS(0.002, 8, facts -> number(facts.processors())),
    MEMORY(0.002, 6, facts -> number(facts.memory())),
    TOUCH_POINTS(0.002, 4, facts -> number(facts.touchPoints())),
    GPU(0.005, 100, facts -> facts.gpu());

    private final double changes;
    private final double world;
    private final Function<DeviceFacts, @Nullable String> value;

    /**
     * @param changes how often it changes, a share of transactions
     * @param values among how many values it is spread in the world
     */
    Attribute(double changes, int values, Function<DeviceFacts, @Nullable String> value) {
        this.changes = changes;
        this.world = 1.0 / values;
        this.value = value;
    }

    /** As results name it. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    double changes() {
        return changes;
    }

    /** The share of one value of it in the world. */
    double world() {
        return world;
    }

    /** Its value; null where it isn't told. */
    @Nullable
    String of(DeviceFacts facts) {
        return value.apply(facts);
    }

    private static @Nullable String number(double value) {
        return Double.isNaN(value) ? null : Double.toString(value);
    }
}

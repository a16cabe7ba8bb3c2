/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.odds.Contribution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A browser that says itself that a program drives it: WebDriver's flag (W3C WebDriver, {@code navigator.webdriver}), or the name of
 * one without a window. Hardly anybody's does (a priori one in 2,000), so whoever's does is likelier driven, however like a person's
 * hand the pointer moves; most programs hide it, so that to say nothing says nothing. Pure; safe on any thread.
 */
public final class DeclaredProgram {
    private static final List<Contradiction> SIGNS = List.of(Contradiction.WEBDRIVER, Contradiction.HEADLESS);

    private DeclaredProgram() {}

    /** The weightier of the two signs, as they come together; empty without one. */
    public static Optional<Contribution> of(DeviceFacts facts) {
        return SIGNS.stream()
                .filter(sign -> sign.holds(facts))
                .map(Contradiction::ofAnybody)
                .max(Comparator.comparingDouble(Contribution::logRatio));
    }
}

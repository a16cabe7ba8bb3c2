/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.odds.Contribution;
import io.rased.features.odds.Familiar;
import io.rased.features.odds.Learned;
import io.rased.features.odds.Rate;
import io.rased.features.odds.Tally;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that no device in a person's hands says of itself, or hardly any: what it says was made up, or a program has
 * it. The rates are priors, not fitted; which contradictions tell is from Vastel et al. (FP-Scanner, USENIX Security
 * 2018).
 */
enum Contradiction {
    /** A program drives it. */
    WEBDRIVER(0.0005, 0.05, facts -> Boolean.TRUE.equals(facts.webdriver())),
    /** The browser shows nothing. */
    HEADLESS(
            0.0005,
            0.03,
            facts -> facts.agent() != null && facts.agent().family().equals(UserAgent.HEADLESS)),
    /** The user agent and the platform are of different systems. */
    PLATFORM_MISMATCH(0.002, 0.05, Contradiction::platformsDiffer),
    /** A phone or tablet that tells no fingers apart. */
    TOUCH_WITHOUT_POINTS(
            0.002, 0.04, facts -> facts.agent() != null && facts.agent().isOfTouch() && facts.touchPoints() <= 0),
    /** No language at all. */
    NO_LANGUAGES(
            0.001, 0.02, facts -> facts.languages() != null && facts.languages().isEmpty()),
    /** A screen of no size. */
    IMPOSSIBLE_SCREEN(0.001, 0.02, facts -> facts.screen().isImpossible()),
    /** No processor, part of one, or hundreds. */
    IMPOSSIBLE_PROCESSORS(
            0.001,
            0.01,
            facts -> facts.processors() < 1
                    || facts.processors() > 256
                    || facts.processors() != Math.rint(facts.processors()) && facts.processors() > 0),
    /** Memory that is none of the few values that the Device Memory API gives. */
    IMPOSSIBLE_MEMORY(
            0.001, 0.01, facts -> !Double.isNaN(facts.memory()) && !memories().contains(facts.memory())),
    /** A time zone that is none. */
    NO_SUCH_TIME_ZONE(0.001, 0.01, Contradiction::isNoTimeZone);

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final Rate rate;
    private final Predicate<DeviceFacts> holds;

    Contradiction(double person, double attacker, Predicate<DeviceFacts> holds) {
        this.rate = new Rate(person, attacker);
        this.holds = holds;
    }

    /** As results name it. */
    String wireName() {
        return wireName;
    }

    /** Those of a device, now or earlier in its transaction, by name. */
    static List<String> of(DeviceFacts facts) {
        return Arrays.stream(values())
                .filter(each -> each.holds(facts))
                .map(Contradiction::wireName)
                .toList();
    }

    /** Those among some names, each once and in order. */
    static List<String> known(List<String> names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(values())
                        .map(Contradiction::wireName)
                        .filter(names::contains)
                        .toList();
    }

    /** What it says where it holds and nothing is known of the person. */
    Contribution ofAnybody() {
        return new Contribution(wireName, 1, rate.logRatio(true, 0, 0));
    }

    /** What it says, if it holds, of a person who has this history. */
    Optional<Contribution> part(DeviceFacts facts, List<Learned<Told>> known) {
        if (!holds(facts)) {
            return Optional.empty();
        }
        Tally before = Familiar.tally(known, told -> holds(told.facts()));
        return Optional.of(new Contribution(wireName, 1, rate.logRatio(true, before.count(true), before.total())));
    }

    /** Whether it holds of a device, or did earlier in its transaction. */
    boolean holds(DeviceFacts facts) {
        return facts.shown().contains(wireName) || holds.test(facts);
    }

    private static Set<Double> memories() {
        return Set.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0);
    }

    private static boolean platformsDiffer(DeviceFacts facts) {
        if (facts.platform() == null || facts.agent() == null || facts.agent().system() == null) {
            return false;
        }
        String platform = facts.platform().toLowerCase(Locale.ROOT);
        return switch (facts.agent().system()) {
            case "Windows" -> !platform.startsWith("win");
            // An iPad that asks for the desktop's page says that it is a Mac, in both.
            case "macOS" -> !platform.startsWith("mac");
            case "iOS" -> !platform.startsWith("ip") && !platform.startsWith("mac");
            case "Android", "Linux", "ChromeOS" ->
                platform.startsWith("win") || platform.startsWith("mac") || platform.startsWith("ip");
            default -> false;
        };
    }

    private static boolean isNoTimeZone(DeviceFacts facts) {
        if (facts.timeZone() == null) {
            return false;
        }
        try {
            ZoneId.of(facts.timeZone());
            return false;
        } catch (DateTimeException none) {
            return true;
        }
    }
}

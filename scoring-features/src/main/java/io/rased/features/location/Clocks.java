/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.odds.Contribution;
import io.rased.features.odds.Familiar;
import io.rased.features.odds.Learned;
import io.rased.features.odds.Rate;
import io.rased.features.odds.Tally;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the device's time zone is that of its address. Who travels takes a phone that adjusts itself; who tunnels
 * doesn't. An hour's difference is a border's. The rates are priors; a person who always differs is one who tunnels.
 */
final class Clocks {
    private static final Rate DIFFER = new Rate(0.02, 0.3);
    private static final double SLACK_HOURS = 1;

    private Clocks() {}

    static Optional<Contribution> part(LocationFacts facts, List<Learned<LocationFacts>> history) {
        Double apart = apart(facts);
        if (apart == null) {
            return Optional.empty();
        }
        Tally before = Familiar.tally(history, each -> {
            Double was = apart(each);
            return was == null ? null : differs(was);
        });
        double logRatio = DIFFER.logRatio(differs(apart), before.count(true), before.total());
        return Optional.of(new Contribution("time_zone", apart, logRatio));
    }

    private static boolean differs(double apart) {
        return apart > SLACK_HOURS;
    }

    /** How many hours the clocks are apart; null where either's zone isn't known. */
    private static @Nullable Double apart(LocationFacts facts) {
        if (facts.deviceZone() == null || facts.place().timeZone() == null || facts.at() < 0) {
            return null;
        }
        try {
            Instant at = Instant.ofEpochMilli(facts.at());
            return Math.abs(hours(facts.deviceZone(), at) - hours(facts.place().timeZone(), at));
        } catch (DateTimeException noSuchZone) {
            return null;
        }
    }

    private static double hours(String zone, Instant at) {
        return ZoneId.of(zone).getRules().getOffset(at).getTotalSeconds() / 3600.0;
    }
}

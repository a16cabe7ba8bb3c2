/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import static io.rased.features.location.Locations.BERLIN;
import static io.rased.features.location.Locations.HOUR;
import static io.rased.features.location.Locations.NOON;
import static io.rased.features.location.Locations.berlin;
import static io.rased.features.location.Locations.hanoi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.features.odds.Assessed;
import io.rased.features.odds.Contribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;

final class LocationScoreTest {
    private static final List<LocationFacts> HISTORY = IntStream.range(0, 20)
            .mapToObj(day -> berlin(NOON - (20 - day) * 24 * HOUR))
            .toList();
    /** What a clock says that agrees with its address, where it always did: ln((1 − 0.3) / (1 − 0.08 / 24)), turned round. */
    private static final double CLOCK_SAYS = 0.36;

    private static final Population POPULATION = Population.of(Collections.nCopies(500, berlin(NOON)));

    @Test
    void homeIsUnsuspiciousAndTheOtherEndOfTheWorldIsNot() {
        assertThat(score(berlin(NOON), HISTORY).probability()).isLessThan(Assessed.PRIOR / 5);
        assertThat(score(hanoi("Asia/Ho_Chi_Minh", NOON), HISTORY).probability())
                .isGreaterThan(0.3);
    }

    @Test
    void somebodyNearBoundsWhatAFamiliarPlaceProves() {
        Assessed home = score(Locations.at("203.0.113.0/24", BERLIN, null, -1), HISTORY);

        assertThat(home.contributions())
                .filteredOn(part -> List.of("country", "network", "address").contains(part.feature()))
                .satisfies(parts -> assertThat(parts.stream()
                                .mapToDouble(Contribution::logRatio)
                                .sum())
                        .isGreaterThanOrEqualTo(Math.log(0.02) - 1e-9));
    }

    @Test
    void aPersonIsNotInTwoPlacesWithinAnHour() {
        List<LocationFacts> anHourAgo = List.of(berlin(NOON - HOUR));
        List<LocationFacts> aWeekAgo = List.of(berlin(NOON - 7 * 24 * HOUR));

        double fast = part("travel_speed", score(hanoi(null, NOON), anHourAgo)).logRatio();
        double slow = part("travel_speed", score(hanoi(null, NOON), aWeekAgo)).logRatio();

        assertThat(fast).isGreaterThan(2);
        assertThat(slow).isNegative();
        assertThat(score(hanoi(null, NOON), List.of(berlin(NOON))).probability())
                .isFinite();
    }

    @Test
    void jumpsBetweenNetworksOfThePersonsOwnAreNoTravel() {
        List<LocationFacts> tunnels = List.of(hanoi(null, NOON - 2 * HOUR), berlin(NOON - HOUR));

        assertThat(score(hanoi(null, NOON), tunnels).contributions())
                .extracting(Contribution::feature)
                .doesNotContain("travel_speed");
    }

    @Test
    void aClockOfElsewhereTellsUnlessItIsAHabit() {
        List<LocationFacts> tunnels = Collections.nCopies(20, hanoi("Europe/Berlin", NOON - HOUR));

        assertThat(part("time_zone", score(hanoi("Europe/Berlin", NOON), HISTORY))
                        .logRatio())
                .isGreaterThan(2);
        assertThat(part("time_zone", score(hanoi("Europe/Berlin", NOON), HISTORY))
                        .value())
                .isEqualTo(6);
        assertThat(score(hanoi("Europe/Berlin", NOON), tunnels).contributions())
                .extracting(Contribution::feature)
                .doesNotContain("time_zone");
    }

    @Test
    void withoutADatabaseAddressBrowserAndHourAreCompared() {
        List<LocationFacts> history =
                HISTORY.stream().map(each -> each.withPlace(Place.UNKNOWN)).toList();
        LocationFacts home = berlin(NOON).withPlace(Place.UNKNOWN);
        LocationFacts elsewhere = hanoi(null, NOON).withPlace(Place.UNKNOWN);

        assertThat(score(home, history).contributions())
                .extracting(Contribution::feature)
                .containsExactlyInAnyOrder("address", "user_agent", "hour");
        assertThat(score(home, history).probability())
                .isLessThan(score(elsewhere, history).probability());
    }

    @Test
    void withoutAHistoryTheOrganizationsPeopleAreComparedWith() {
        double usual = score(berlin(NOON), List.of()).probability();
        double rare = score(hanoi(null, NOON), List.of()).probability();

        assertThat(usual).isLessThan(rare);
        assertThat(score(berlin(NOON), List.of()).maturity()).isZero();
    }

    @Test
    void withNothingToCompareThereIsNoScore() {
        assertThat(LocationScore.of(LocationFacts.NONE, Locations.learned(HISTORY), POPULATION))
                .isEmpty();
        assertThat(LocationScore.of(
                        LocationFacts.of(null, "curl/8", "UTC", NOON), Locations.learned(HISTORY), POPULATION))
                .isEmpty();
        assertThat(LocationScore.of(berlin(NOON).withPlace(Place.UNKNOWN), List.of(), Population.NONE))
                .isEmpty();
    }

    /** Two hundred sessions within fewer days than make a place familiar might as well not have been accepted. */
    @Test
    void whatIsAcceptedOnFewerThanThreeDaysMovesNothingHoweverOftenItIs() {
        List<LocationFacts> poisoned = new ArrayList<>(HISTORY);
        for (int i = 0; i < 200; i++) {
            poisoned.add(attack(NOON + i % 2 * 24 * HOUR));
        }
        LocationFacts next = attack(NOON + 24 * HOUR);
        LocationFacts owner = berlin(NOON + 24 * HOUR);

        assertThat(score(next, kept(poisoned)).logRatio())
                .isCloseTo(score(next, HISTORY).logRatio(), within(1e-9));
        assertThat(score(owner, kept(poisoned)).logRatio())
                .isCloseTo(score(owner, HISTORY).logRatio(), within(1e-9));
    }

    /** Whoever goes on for 200 days takes at most half of what each of three parts says, and what the clock says. */
    @Test
    void twoHundredSessionsOnAsManyDaysDoNotPushThePersonOut() {
        List<LocationFacts> poisoned = new ArrayList<>(HISTORY);
        for (int day = 0; day < 200; day++) {
            poisoned.add(attack(NOON + day * 24 * HOUR));
        }
        LocationFacts owner = berlin(NOON + 200 * 24 * HOUR);

        double before = score(owner, HISTORY).logRatio();
        double after = score(owner, kept(poisoned)).logRatio();

        assertThat(after - before).isBetween(0.5, 3 * Math.log(2) + CLOCK_SAYS);
        assertThat(score(owner, kept(poisoned)).probability()).isLessThan(2 * Assessed.PRIOR);
    }

    @Test
    void aNewPlaceIsThePersonsAfterThreeDays() {
        List<LocationFacts> moved = new ArrayList<>(HISTORY);
        List<Double> says = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            LocationFacts now = hanoi("Asia/Ho_Chi_Minh", NOON + (7 + day) * 24 * HOUR);
            says.add(score(now, moved).logRatio());
            moved.add(now);
        }

        assertThat(says.get(2)).isGreaterThan(2).isGreaterThan(says.get(0) - 0.5);
        assertThat(says.get(3)).isNegative();
    }

    @Test
    void somebodyWhoWasAcceptedElsewhereDoesNotMoveWhereThePersonWasLast() {
        List<LocationFacts> history = new ArrayList<>(HISTORY);
        history.add(berlin(NOON - HOUR));
        history.add(hanoi(null, NOON - HOUR / 2));

        assertThat(part("travel_speed", score(hanoi(null, NOON), history)).logRatio())
                .isGreaterThan(2);
    }

    /** From somewhere else, with another browser, at another time of the day. */
    private static LocationFacts attack(long at) {
        return new LocationFacts("198.51.100.0/24", Locations.HANOI, "Chrome", "Europe/Berlin", at + 10 * HOUR);
    }

    /** What a profile keeps of these: the first twenty and the last fifty. */
    private static List<LocationFacts> kept(List<LocationFacts> accepted) {
        List<LocationFacts> kept = new ArrayList<>(accepted.subList(0, 20));
        kept.addAll(accepted.subList(accepted.size() - 50, accepted.size()));
        return kept;
    }

    @Property(tries = 300)
    void isAProbabilityOfWhateverIsSeen(
            @ForAll @WithNull String text, @ForAll double latitude, @ForAll double longitude, @ForAll long at) {
        var facts = new LocationFacts(text, new Place(at, "DE", latitude, longitude, latitude, text), text, text, at);

        assertThat(LocationScore.of(facts, Locations.learned(List.of(facts, berlin(at), hanoi(text, NOON))), POPULATION)
                        .map(Assessed::probability)
                        .orElse(0.0))
                .isBetween(0.0, 1.0);
    }

    private static Contribution part(String feature, Assessed assessed) {
        return assessed.contributions().stream()
                .filter(each -> each.feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    private static Assessed score(LocationFacts facts, List<LocationFacts> history) {
        return LocationScore.of(facts, Locations.learned(history), POPULATION).orElseThrow();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.plan;

import io.rased.benchmarks.faults.plan.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A seeded sequence of faults. The same seed gives the same one. */
public final class Schedule {
    private static final int LONGEST_PAUSE_MILLIS = 4_000;
    private static final int LEAST_LATE_MILLIS = 200;
    private static final int MOST_LATE_MILLIS = 1_500;

    private final Random random;
    private final List<String> victims;

    private Schedule(Random random, List<String> victims) {
        this.random = random;
        this.victims = victims;
    }

    /**
     * Each kind in rounds of all its victims, in an order of its own, so that a short schedule has every one of them too.
     * The kills make the sequence; the other kinds are at any place between.
     *
     * @param victims the names of all processes
     */
    public static List<Fault> of(FaultsPlan plan, List<String> victims) {
        Schedule schedule = new Schedule(new Random(plan.seed()), victims);
        List<Fault> faults = new ArrayList<>(schedule.rounds(Kind.KILL, plan.count(Kind.KILL)));
        for (Kind kind : Kind.values()) {
            if (kind != Kind.KILL) {
                schedule.rounds(kind, plan.count(kind))
                        .forEach(fault -> faults.add(schedule.random.nextInt(faults.size() + 1), fault));
            }
        }
        return List.copyOf(faults);
    }

    private List<Fault> rounds(Kind kind, int count) {
        List<Fault> faults = new ArrayList<>();
        List<String> round = new ArrayList<>();
        while (faults.size() < count) {
            if (round.isEmpty()) {
                victims.stream().filter(kind::strikes).forEach(round::add);
                Collections.shuffle(round, random);
            }
            faults.add(new Fault(
                    kind,
                    round.remove(0),
                    kind == Kind.DELAY ? between(LEAST_LATE_MILLIS, MOST_LATE_MILLIS) : Duration.ZERO,
                    between(0, LONGEST_PAUSE_MILLIS)));
        }
        return faults;
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least + 1));
    }
}

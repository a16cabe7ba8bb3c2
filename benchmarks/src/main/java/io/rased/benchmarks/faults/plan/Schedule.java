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

    private Schedule() {}

    /**
     * Kills in rounds, each of all victims in an order of its own, so that a short schedule has every one of them too;
     * pauses of gateways at any place between.
     *
     * @param victims the names of all processes
     */
    public static List<Fault> of(FaultsPlan plan, List<String> victims) {
        Random random = new Random(plan.seed());
        List<Fault> faults = new ArrayList<>();
        List<String> round = new ArrayList<>();
        while (faults.size() < plan.kills()) {
            if (round.isEmpty()) {
                round.addAll(victims);
                Collections.shuffle(round, random);
            }
            faults.add(new Fault(Kind.KILL, round.remove(0), pause(random)));
        }
        for (int i = 0; i < plan.pauses(); i++) {
            String gateway = "gateway-" + random.nextInt(plan.gateways());
            faults.add(random.nextInt(faults.size() + 1), new Fault(Kind.PAUSE, gateway, pause(random)));
        }
        return List.copyOf(faults);
    }

    private static Duration pause(Random random) {
        return Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS + 1));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import io.rased.features.odds.Assessed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Generates the transactions of an organization's people: they are at home, at work, on the way and on journeys, some
 * behind tunnels; their browsers grow newer and their devices are replaced. Now and then somebody else is at it: mostly
 * from elsewhere on something else, sometimes from near or with a copy. The same seed gives the same transactions.
 *
 * <p>All of it is made up, after nobody's data: what a score gets here says whether it does what it should, not how good
 * it is on real people.
 */
public final class SyntheticOrganization {
    private static final long BEGIN_MS = 1_767_225_600_000L; // 1 January 2026
    private static final double DAY_MS = 86_400_000;
    private static final double MEAN_DAYS = 2;

    private SyntheticOrganization() {}

    /**
     * The transactions of each person, in their order; of all, the share {@link Assessed#PRIOR} are takeovers, at any
     * place but the first.
     */
    public static List<List<SyntheticTransaction>> generate(long seed, int people, int transactionsEach) {
        SplittableRandom random = new SplittableRandom(seed);
        SyntheticWorld world = new SyntheticWorld(random.split());
        List<List<SyntheticTransaction>> all = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            all.add(person(world, random.split(), transactionsEach));
        }
        return all;
    }

    private static List<SyntheticTransaction> person(SyntheticWorld world, SplittableRandom random, int count) {
        var person = new SyntheticPerson(world, random);
        List<SyntheticTransaction> transactions = new ArrayList<>(count);
        double day = random.nextDouble() * 10;
        for (int i = 0; i < count; i++) {
            day += -MEAN_DAYS * Math.log(1 - random.nextDouble());
            long at = BEGIN_MS + (long) (Math.floor(day) * DAY_MS);
            transactions.add(
                    i > 0 && random.nextDouble() < Assessed.PRIOR
                            ? SyntheticIntruder.transaction(world, random, person, at)
                            : person.transaction(at));
        }
        return transactions;
    }
}

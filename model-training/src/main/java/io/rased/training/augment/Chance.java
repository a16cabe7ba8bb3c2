/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded randomness with the draws that are needed here. The same seed gives the same draws on every Java. */
public final class Chance {
    private final SplittableRandom random;

    /** A new sequence. */
    public Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** A sequence of its own, so that more draws in one place don't move those in another. */
    public Chance split() {
        return new Chance(random.split());
    }

    /** Puts a list into a random order. */
    public void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, below(i + 1));
        }
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextInt(2) == 0;
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    /** A standard normal number, by Box and Muller; not the library's, whose algorithm may change. */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}

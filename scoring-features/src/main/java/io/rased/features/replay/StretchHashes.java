/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

/**
 * A hash of each {@link #STEPS} steps in a row, rolled along the path (Karp and Rabin 1987), where they say enough. Which steps a
 * program makes by itself, or any slow hand, says nothing of who made them: a straight line in equal steps, a circle of a few
 * steps, steps of a pixel to one side or the other. So there have to be {@link #DIFFERENT_STEPS} different steps in a stretch, and
 * in each direction {@link #DIFFERENT_LENGTHS} different lengths.
 */
final class StretchHashes {
    /** Steps of a stretch. */
    static final int STEPS = 24;

    /** The least different steps of a stretch that counts. */
    static final int DIFFERENT_STEPS = 12;

    /** Its least different lengths across, and down. */
    static final int DIFFERENT_LENGTHS = 6;

    /** Of a stretch that doesn't count; greater than any other. */
    static final long NONE = Long.MAX_VALUE;

    private static final long BASE = 0x9e3779b97f4a7c15L;
    private static final long LEAVING = power(STEPS);

    private StretchHashes() {}

    /** One a stretch, in the path's order; none of a path that is too short. */
    static long[] of(PathSteps path, PathKey key) {
        long[] hashes = new long[Math.max(0, path.size() - STEPS + 1)];
        Variety steps = new Variety();
        Variety across = new Variety();
        Variety down = new Variety();
        long[] mixed = new long[path.size()];
        long rolled = 0;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = Mix.of(path.at(i));
            rolled = rolled * BASE + mixed[i];
            steps.add(mixed[i]);
            across.add(path.across(i));
            down.add(path.down(i));
            int gone = i - STEPS;
            if (gone >= 0) {
                rolled -= LEAVING * mixed[gone];
                steps.remove(mixed[gone]);
                across.remove(path.across(gone));
                down.remove(path.down(gone));
            }
            if (gone >= -1) {
                boolean counts = steps.different() >= DIFFERENT_STEPS
                        && across.different() >= DIFFERENT_LENGTHS
                        && down.different() >= DIFFERENT_LENGTHS;
                hashes[gone + 1] = counts ? key.number(rolled) : NONE;
            }
        }
        return hashes;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}

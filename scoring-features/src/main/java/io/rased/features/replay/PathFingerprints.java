/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

import io.rased.features.PointerTrace;
import java.util.Arrays;

/**
 * A few numbers of a path by which it is known again: hashes of stretches of {@value StretchHashes#STEPS} steps, of each
 * {@value #WINDOW} stretches in a row the one with the smallest hash (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003). Two
 * paths that share {@value #SHARED} steps in a row, which say enough, share a fingerprint, wherever the steps are in the one and
 * the other; of {@code most} fingerprints those with the smallest hashes are kept (bottom-k sketch: Cohen and Kaplan 2007), so that of two paths
 * with more the same ones are.
 *
 * <ul>
 *   <li>What doesn't matter: when the path began and how fast it went; where on the page; what went before and came after; at
 *       which events its batches and segments were cut.
 *   <li>What costs the stretches that it touches, and no others: a move added, dropped or changed.
 *   <li>What ends it: a change of every few moves, as by noise of a sixteenth of a pixel or more, another scale, or every other
 *       move dropped. A replay that takes such pains is the bot model's to find.
 * </ul>
 *
 * <p>Pure; safe on any thread. About 50 ns a move. The hashes are no cryptographic ones.
 */
public final class PathFingerprints {
    /** Stretches in a row of which one becomes a fingerprint. */
    static final int WINDOW = 8;

    /** So many steps in a row that two paths share are found. */
    static final int SHARED = 31;

    private PathFingerprints() {}

    /**
     * Those of a path.
     *
     * @param key of the organization in which it was made
     * @param most how many are kept
     * @return in order of size, none twice; none of a path that is too short or says too little
     */
    public static long[] of(PointerTrace trace, PathKey key, int most) {
        long[] hashes = StretchHashes.of(PathSteps.of(trace), key);
        long[] chosen = new long[hashes.length];
        int size = 0;
        int smallest = -1;
        int last = -1;
        for (int end = WINDOW - 1; end < hashes.length; end++) {
            int from = end - WINDOW + 1;
            smallest = smallest < from ? smallest(hashes, from, end) : later(hashes, smallest, end);
            if (smallest != last && hashes[smallest] != StretchHashes.NONE) {
                chosen[size++] = hashes[smallest];
                last = smallest;
            }
        }
        Arrays.sort(chosen, 0, size);
        return distinct(chosen, size, most);
    }

    private static long[] distinct(long[] sorted, int size, int most) {
        long[] kept = new long[Math.min(size, most)];
        int count = 0;
        for (int i = 0; i < size && count < kept.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                kept[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Where it is; of equal ones the last. */
    private static int smallest(long[] hashes, int from, int to) {
        int smallest = from;
        for (int i = from + 1; i <= to; i++) {
            smallest = later(hashes, smallest, i);
        }
        return smallest;
    }

    private static int later(long[] hashes, int smallest, int i) {
        return hashes[i] <= hashes[smallest] ? i : smallest;
    }
}

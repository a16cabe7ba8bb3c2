/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

/**
 * A key's way down and up.
 *
 * @param position the n-th key of this entry of the field, from 0
 * @param keyClass what kind of key
 * @param down when it was pressed, in ms from any origin
 * @param up when it was released, 24 days from {@code down} at most; {@link #STILL_DOWN} if that was not seen
 */
public record Stroke(int position, KeyClass keyClass, long down, long up) {
    /** Never released, as far as was seen. */
    public static final long STILL_DOWN = Long.MIN_VALUE;

    /** The greatest position that is kept. */
    public static final int LAST_POSITION = 63;

    private static final long LONGEST = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException if the position is not from 0 to {@link #LAST_POSITION} */
    public Stroke {
        if (position < 0 || position > LAST_POSITION) {
            throw new IllegalArgumentException("no stroke is kept at position " + position);
        }
        // A hold that is longer is none either, see Timings.LONGEST_MS, and what is kept of it is the same as what was
        // seen.
        up = up == STILL_DOWN ? up : down + Math.min(LONGEST, Math.max(-LONGEST, up - down));
    }

    /** How long it was down, in ms; for a key that was released. */
    int hold() {
        return (int) (up - down);
    }

    /** Whether its release was seen. */
    boolean released() {
        return up != STILL_DOWN;
    }
}

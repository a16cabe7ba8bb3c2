/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import io.rased.features.pointer.PointerWindow;
import java.util.List;

/**
 * What the bot model reads: windows of at most {@link #WINDOW} moves, each a vector of the same features. The model
 * scores each window; {@link BotScore} makes one score of them. Windows of one length keep the length of a session, which
 * says more of where data was collected than of who moved, out of the features.
 *
 * <p>No feature tells the sampling rate, the size of the screen or the length of the path; see the classes of
 * {@link io.rased.features.pointer} for each formula and its source.
 *
 * <p>All methods are pure, and safe on any thread. A window costs some tens of µs.
 */
public final class BotFeatures {
    /** The version of the features: a model is good for the set that it was trained on. */
    public static final String SET = "bot-features-1";

    /** With fewer moves there is nothing to score: {@code too_few_moves}. */
    public static final int MIN_MOVES = 24;

    /** Moves in a window. */
    public static final int WINDOW = 48;

    /** The most windows of a session that are scored, spread evenly over it. */
    public static final int MAX_WINDOWS = 8;

    private BotFeatures() {}

    /** The features' names, in the order of a vector. */
    public static List<String> names() {
        return PointerWindow.NAMES;
    }

    /**
     * The session's windows, in order of time: one up to {@link #WINDOW} moves, then as many as it takes to cover all,
     * at most {@link #MAX_WINDOWS}.
     *
     * @return a vector each; none if the session has too few moves, or they all are in one place
     */
    public static float[][] windows(SessionEvidence evidence) {
        return windows(evidence.pointer(), MAX_WINDOWS);
    }

    /** The same, with another bound on how many. */
    public static float[][] windows(PointerTrace trace, int most) {
        int moves = trace.size();
        if (moves < MIN_MOVES || !trace.moves()) {
            return new float[0][];
        }
        int count = Math.min(most, (moves + WINDOW - 1) / WINDOW);
        int last = Math.max(0, moves - WINDOW);
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            int from = count == 1 ? 0 : (int) ((long) last * i / (count - 1));
            rows[i] = trace.features(from, Math.min(moves, from + WINDOW));
        }
        return rows;
    }
}

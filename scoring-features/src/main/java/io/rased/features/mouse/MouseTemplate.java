/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import java.util.List;

/**
 * How a person's hand usually moves: the mean of the windows of earlier sessions. Immutable; safe on any thread.
 *
 * <p>What is kept of a session is at most {@link MouseIdentity#MAX_WINDOWS} windows, so no session counts for more than that. The
 * last {@link #RECENT} sessions count, since hands and devices change, and the first {@link #FIRST}, whatever comes later: so
 * nobody can lead a template away step by step. However long the last ones are, they count for no more than the first ones together:
 * whatever comes later, a template goes at most half of the way from its first sessions to it.
 */
public final class MouseTemplate {
    /** How many of the first sessions count. */
    public static final int FIRST = 10;

    /** How many of the last sessions count. */
    public static final int RECENT = 10;

    private final float[] mean;
    private final int windows;
    private final int sessions;

    private MouseTemplate(float[] mean, int windows, int sessions) {
        this.mean = mean;
        this.windows = windows;
        this.sessions = sessions;
    }

    /**
     * The template of earlier sessions.
     *
     * @param sessions the oldest first
     * @throws IllegalArgumentException if there is none
     */
    public static MouseTemplate of(List<MouseSession> sessions) {
        List<MouseSession> first = sessions.subList(0, Math.min(FIRST, sessions.size()));
        List<MouseSession> last = sessions.subList(Math.max(first.size(), sessions.size() - RECENT), sessions.size());
        float[] mean = MouseIdentity.mean(first);
        int windows = windows(first);
        if (!last.isEmpty()) {
            int later = Math.min(windows, windows(last));
            lead(mean, windows, MouseIdentity.mean(last), later);
            windows += later;
        }
        return new MouseTemplate(mean, windows, first.size() + last.size());
    }

    private static int windows(List<MouseSession> sessions) {
        return sessions.stream().mapToInt(MouseSession::windows).sum();
    }

    /** Moves a mean of so many windows towards another one. */
    private static void lead(float[] mean, int windows, float[] other, int others) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (((double) mean[i] * windows + (double) other[i] * others) / (windows + others));
        }
    }

    /** How many sessions it is made of; a score needs {@link MouseIdentity#MIN_SESSIONS}. */
    public int sessions() {
        return sessions;
    }

    /** How many windows it is made of, as far as they count. */
    public int windows() {
        return windows;
    }

    /** The mean of the i-th of {@link MouseIdentity#windowNames}. */
    public float meanAt(int i) {
        return mean[i];
    }
}

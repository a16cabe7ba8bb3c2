/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import java.util.ArrayList;
import java.util.List;

/**
 * How a person's hand usually moves: the mean of the windows of earlier sessions. Immutable; safe on any thread.
 *
 * <p>What is kept of a session is at most {@link MouseIdentity#MAX_WINDOWS} windows, so no session counts for more than that. The
 * last {@link #RECENT} sessions count, since hands and devices change, and the first {@link #FIRST}, whatever comes later: so
 * nobody can lead a template away step by step. With sessions of equal length it stays at least as near to the first ones as to
 * what came last.
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
        List<MouseSession> counted = new ArrayList<>(sessions.subList(0, Math.min(FIRST, sessions.size())));
        counted.addAll(sessions.subList(Math.max(counted.size(), sessions.size() - RECENT), sessions.size()));
        return new MouseTemplate(
                MouseIdentity.mean(counted),
                counted.stream().mapToInt(MouseSession::windows).sum(),
                counted.size());
    }

    /** How many sessions it is made of; a score needs {@link MouseIdentity#MIN_SESSIONS}. */
    public int sessions() {
        return sessions;
    }

    /** How many windows it is made of. */
    public int windows() {
        return windows;
    }

    /** The mean of the i-th of {@link MouseIdentity#windowNames}. */
    public float meanAt(int i) {
        return mean[i];
    }
}

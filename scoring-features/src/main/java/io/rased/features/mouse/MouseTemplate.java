/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import java.util.Arrays;
import java.util.List;

/**
 * How a person's hand usually moves: the mean of the windows of earlier sessions. Immutable; safe on any thread.
 *
 * <p>What is kept of a session are its windows, {@link MouseIdentity#MAX_WINDOWS} at most, so no session counts for more
 * than that. Only the last {@link #SESSIONS} count: hands and devices change.
 */
public final class MouseTemplate {
    /** How many sessions make a template; older ones are forgotten. */
    public static final int SESSIONS = 20;

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
     * @param sessions the windows of each, as {@link MouseIdentity#windows} gave them, the oldest first; a session without
     *     windows is passed over
     * @throws IllegalArgumentException if there is no window at all, or one of another width
     */
    public static MouseTemplate of(List<float[][]> sessions) {
        List<float[][]> usable =
                sessions.stream().filter(session -> session.length > 0).toList();
        List<float[][]> last = usable.subList(Math.max(0, usable.size() - SESSIONS), usable.size());
        float[][] windows = last.stream().flatMap(Arrays::stream).toArray(float[][]::new);
        return new MouseTemplate(MouseIdentity.mean(windows), windows.length, last.size());
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

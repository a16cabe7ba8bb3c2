/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.PointerTrace;
import io.rased.features.pointer.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the model of mouse identity reads: how far a session's hand is from its owner's, and where both are among people.
 * A session becomes windows of {@link #STROKES} strokes, each the mean and the spread of their features; a person's template
 * is made of the windows of earlier sessions; a row joins both. The verifier knows no person, so people come and go without
 * training.
 *
 * <p>All methods are pure, and safe on any thread. A session of 4,096 moves costs about a millisecond.
 */
public final class MouseIdentity {
    /** The version of the features: a model is good for the set that it was trained on. */
    public static final String SET = "mouse-identity-1";

    /** With fewer windows in a session there is nothing to score. */
    public static final int MIN_WINDOWS = 3;

    /** With fewer earlier sessions there is no template to score against. */
    public static final int MIN_SESSIONS = 3;

    /** Strokes in a window. */
    public static final int STROKES = 5;

    /** The most windows of a session, spread evenly over it. */
    public static final int MAX_WINDOWS = 16;

    private static final List<String> WINDOW = Stream.concat(
                    MouseStroke.NAMES.stream().map(name -> name + "_mean"),
                    MouseStroke.NAMES.stream().map(name -> name + "_spread"))
            .toList();

    private static final List<String> ROW = Stream.of(
                    WINDOW.stream().map(name -> name + "_off"),
                    WINDOW.stream().map(name -> name + "_level"),
                    Stream.of("session_thinness", "template_thinness"))
            .flatMap(names -> names)
            .toList();

    private MouseIdentity() {}

    /** The names of a window's numbers, in their order. */
    public static List<String> windowNames() {
        return WINDOW;
    }

    /**
     * The names of a row's numbers, in their order: for each of a window's {@code _off}, session less template, and {@code
     * _level}, the middle of both; then 1 / windows of the session and of the template.
     */
    public static List<String> names() {
        return ROW;
    }

    /** The session's windows, in order of time; none with fewer than {@link #STROKES} strokes. */
    public static float[][] windows(PointerTrace trace) {
        return windows(MouseStroke.of(trace), MAX_WINDOWS);
    }

    /**
     * The same, of strokes and with another bound on how many. All strokes count where there are no more than {@code most}
     * windows of them; windows don't overlap.
     */
    public static float[][] windows(List<MouseStroke> strokes, int most) {
        int all = strokes.size() / STROKES;
        int count = Math.min(most, all);
        float[][] windows = new float[count][];
        for (int i = 0; i < count; i++) {
            // What is left over after the last whole window makes some of them longer.
            int from = (int) ((long) strokes.size() * i / count);
            int to = all > most ? from + STROKES : (int) ((long) strokes.size() * (i + 1) / count);
            windows[i] = MouseWindow.of(strokes.subList(from, to));
        }
        return windows;
    }

    /**
     * The row of a session that is to be its owner's.
     *
     * @param windows of the session; at least one
     * @throws IllegalArgumentException if there is none
     */
    public static float[] row(MouseTemplate template, float[][] windows) {
        float[] session = mean(List.of(MouseSession.of(windows)));
        Row row = new Row(ROW.size());
        for (int i = 0; i < session.length; i++) {
            row.add((double) session[i] - template.meanAt(i));
        }
        for (int i = 0; i < session.length; i++) {
            row.add(((double) session[i] + template.meanAt(i)) / 2);
        }
        return row.add(1.0 / windows.length).add(1.0 / template.windows()).values();
    }

    /** @throws IllegalArgumentException if there is no session */
    static float[] mean(List<MouseSession> sessions) {
        int windows = sessions.stream().mapToInt(MouseSession::windows).sum();
        if (windows == 0) {
            throw new IllegalArgumentException("there is no session to take the mean of");
        }
        Row mean = new Row(WINDOW.size());
        for (int i = 0; i < WINDOW.size(); i++) {
            double sum = 0;
            for (MouseSession session : sessions) {
                sum += session.sumAt(i);
            }
            mean.add(sum / windows);
        }
        return mean.values();
    }
}

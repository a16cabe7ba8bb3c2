/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.training.data.MouseRecording;
import java.util.ArrayList;
import java.util.List;

/**
 * What a hand did in some sessions.
 *
 * @param strokes rows of {@link StrokeRows}
 * @param windows of the same strokes; none goes over the end of a session
 */
record KnownHand(List<float[]> strokes, List<float[]> windows) {
    static KnownHand of(List<MouseRecording> sessions) {
        List<float[]> strokes = new ArrayList<>();
        List<float[]> windows = new ArrayList<>();
        for (MouseRecording session : sessions) {
            List<float[]> rows = StrokeRows.of(session);
            strokes.addAll(rows);
            windows.addAll(StrokeRows.windows(rows));
        }
        return new KnownHand(strokes, windows);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.PointerTrace;
import io.rased.features.pointer.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * A movement without a pause, as a feature vector. Unlike the bot model's features these tell how fast and how far: a person
 * keeps that, while a verdict on programs must hold on any device. Which way the stroke went, and where, is not among them:
 * that says more of the page.
 *
 * @param start when it began, in ms from the trace's origin
 * @param end when it was over
 * @param across how far it led to the right, in px
 * @param down how far it led down, in px
 * @param features a number for each of {@link #NAMES}, finite; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and read in inner loops.
public record MouseStroke(double start, double end, double across, double down, float[] features) {
    /** The features, in their order. */
    public static final List<String> NAMES = Stream.of(
                    StrokeSpeeds.NAMES, StrokeForces.NAMES, StrokeProfile.NAMES, StrokeTurns.NAMES, StrokeShape.NAMES)
            .flatMap(List::stream)
            .toList();

    /** The strokes of a trace, in order of time; none where nothing moves. Pure; safe on any thread. */
    public static List<MouseStroke> of(PointerTrace trace) {
        return Strokes.of(trace).stream().map(MouseStroke::of).toList();
    }

    private static MouseStroke of(Stroke stroke) {
        Row row = new Row(NAMES.size());
        StrokeSpeeds.write(stroke, row);
        StrokeForces.write(stroke, row);
        StrokeProfile.write(stroke, row);
        StrokeTurns.write(stroke, row);
        StrokeShape.write(stroke, row);
        return new MouseStroke(
                stroke.start, stroke.start + stroke.duration, stroke.across(), stroke.down(), row.values());
    }
}

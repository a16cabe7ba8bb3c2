/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

import java.util.List;
import java.util.stream.Stream;

/** A window of moves as a feature vector. */
public final class PointerWindow {
    /** The features, in their order. */
    public static final List<String> NAMES = Stream.of(
                    Intervals.NAMES, Steps.NAMES, Speeds.NAMES, Turns.NAMES, Paths.NAMES, Fits.NAMES)
            .flatMap(List::stream)
            .toList();

    private PointerWindow() {}

    /**
     * The features of successive moves; each is finite if the arguments are.
     *
     * @param times when, in ms from any origin
     * @param xs where, in px
     * @param ys where, in px
     */
    public static float[] features(double[] times, double[] xs, double[] ys) {
        Window window = new Window(times, xs, ys);
        Row row = new Row(NAMES.size());
        Intervals.write(window, row);
        Steps.write(window, row);
        Speeds.write(window, row);
        Turns.write(window, row);
        Paths.write(window, row);
        Fits.write(window, row);
        return row.values();
    }
}

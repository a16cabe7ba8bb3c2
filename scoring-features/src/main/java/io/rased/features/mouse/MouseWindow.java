/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.pointer.Row;
import io.rased.features.pointer.Samples;
import java.util.List;

/** Some successive strokes as one vector: the mean of each feature, then its standard deviation (of all, not a sample). */
final class MouseWindow {
    private MouseWindow() {}

    static float[] of(List<MouseStroke> strokes) {
        int features = MouseStroke.NAMES.size();
        Row row = new Row(2 * features);
        double[][] columns = new double[features][strokes.size()];
        for (int i = 0; i < strokes.size(); i++) {
            for (int k = 0; k < features; k++) {
                columns[k][i] = strokes.get(i).features()[k];
            }
        }
        for (double[] column : columns) {
            row.add(Samples.mean(column, column.length));
        }
        for (double[] column : columns) {
            row.add(Samples.deviation(column, column.length));
        }
        return row.values();
    }
}

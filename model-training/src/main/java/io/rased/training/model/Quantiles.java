/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How features and scores are spread over people, kept in the manifest: serving compares what it sees with it.
 *
 * @param features of each over all windows, in the order of a row
 * @param score of whole sessions
 */
@JsonPropertyOrder({"features", "score"})
public record Quantiles(List<Bins> features, Bins score) {
    private static final int TENTHS = 10;

    /**
     * About ten bins with about as many values each; fewer where many values are the same.
     *
     * @param edges growing; a bin holds what is above the edge before it and at most its own, the last one the rest
     * @param shares of the values in each bin, one more than edges; six decimals
     */
    @JsonPropertyOrder({"edges", "shares"})
    public record Bins(List<Float> edges, List<Double> shares) {}

    /**
     * The quantiles of sessions.
     *
     * @param sessions the windows of each
     * @param score of a session's windows
     */
    public static Quantiles of(List<float[][]> sessions, ToDoubleFunction<float[][]> score) {
        return of(
                sessions.stream().flatMap(Arrays::stream).toList(),
                sessions.stream().mapToDouble(score).toArray());
    }

    /**
     * The quantiles of rows and of scores.
     *
     * @param rows at least one
     * @param scores at least one
     */
    public static Quantiles of(List<float[]> rows, double[] scores) {
        List<Bins> features = new ArrayList<>();
        for (int feature = 0; feature < rows.get(0).length; feature++) {
            float[] values = new float[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[feature];
            }
            features.add(bins(values));
        }
        float[] said = new float[scores.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = (float) scores[i];
        }
        return new Quantiles(features, bins(said));
    }

    static Bins bins(float[] values) {
        Arrays.sort(values);
        List<Float> edges = new ArrayList<>();
        for (int tenth = 1; tenth < TENTHS; tenth++) {
            float edge = values[values.length * tenth / TENTHS];
            if (edges.isEmpty() || edge > edges.get(edges.size() - 1)) {
                edges.add(edge);
            }
        }
        int[] counts = new int[edges.size() + 1];
        for (float value : values) {
            int bin = 0;
            while (bin < edges.size() && value > edges.get(bin)) {
                bin++;
            }
            counts[bin]++;
        }
        return new Bins(
                edges,
                Arrays.stream(counts)
                        .mapToObj(count -> Math.rint(1e6 * count / values.length) / 1e6)
                        .toList());
    }
}

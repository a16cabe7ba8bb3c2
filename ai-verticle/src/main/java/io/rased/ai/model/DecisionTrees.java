/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/**
 * A model's decision trees, to find out what each feature does to its log-odds. The runtime answers a row by a walk through all
 * trees, and asking it once more for each feature was most of what the models cost; but a feature
 * matters only in the trees in which it decides differently, and there only from that node on. Immutable; safe on any thread.
 */
final class DecisionTrees {
    private static final int LEAF = -1;

    /** Of each node: what it looks at, or that it is a leaf. */
    private final int[] feature;
    /** What a value must be below to go left; of a leaf its part of the log-odds. */
    private final float[] value;

    private final int[] left;
    private final int[] right;
    private final int[] roots;
    private final double shift;

    /** @param shift that is added to the leaves' parts; the arrays are not copied */
    DecisionTrees(int[] feature, float[] value, int[] left, int[] right, int[] roots, double shift) {
        this.feature = feature;
        this.value = value;
        this.left = left;
        this.right = right;
        this.roots = roots;
        this.shift = shift;
    }

    /** The number that marks a leaf among the features of nodes. */
    static int leaf() {
        return LEAF;
    }

    /** The log-odds of a row; the runtime's own but for rounding. */
    double logOdds(float[] row) {
        double sum = shift;
        for (int root : roots) {
            sum += value[walk(root, row, LEAF, 0)];
        }
        return sum;
    }

    /**
     * What the mean of the rows' log-odds loses when a feature is set to its median in all of them, feature by feature.
     *
     * @param medians of each feature
     */
    double[] losses(float[][] rows, List<Double> medians) {
        float[] usual = new float[medians.size()];
        for (int i = 0; i < usual.length; i++) {
            usual[i] = medians.get(i).floatValue();
        }
        double[] losses = new double[usual.length];
        int[] turned = new int[usual.length];
        int walk = 0;
        for (float[] row : rows) {
            for (int root : roots) {
                add(root, row, usual, losses, turned, ++walk);
            }
        }
        for (int i = 0; i < losses.length; i++) {
            losses[i] /= rows.length;
        }
        return losses;
    }

    /** Adds one tree's part of one row; {@code turned} notes by the walk's number which features have decided otherwise. */
    private void add(int root, float[] row, float[] usual, double[] losses, int[] turned, int walk) {
        float reached = value[walk(root, row, LEAF, 0)];
        int node = root;
        while (feature[node] != LEAF) {
            int looked = feature[node];
            boolean goesLeft = row[looked] < value[node];
            if (goesLeft != usual[looked] < value[node] && turned[looked] != walk) {
                turned[looked] = walk;
                int other = goesLeft ? right[node] : left[node];
                losses[looked] += (double) reached - value[walk(other, row, looked, usual[looked])];
            }
            node = goesLeft ? left[node] : right[node];
        }
    }

    /** The leaf that a row comes to, with one of its features set to something else. */
    private int walk(int from, float[] row, int changed, float to) {
        int node = from;
        while (feature[node] != LEAF) {
            int looked = feature[node];
            float at = looked == changed ? to : row[looked];
            node = at < value[node] ? left[node] : right[node];
        }
        return node;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/**
 * A model's decision trees. The runtime answers a row by a walk through all trees; but a feature
 * matters only in the trees in which it decides differently, and there only from that node on. Immutable; safe on any thread.
 */
final class DecisionTrees implements ModelTerms {
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

    @Override
    public double logOdds(float[] row) {
        double sum = shift;
        for (int root : roots) {
            sum += value[walk(root, row, LEAF, 0)];
        }
        return sum;
    }

    @Override
    public double[] losses(float[][] rows, List<Double> medians) {
        float[] usual = new float[medians.size()];
        for (int i = 0; i < usual.length; i++) {
            usual[i] = medians.get(i).floatValue();
        }
        double[] losses = new double[usual.length];
        var walks = new Walks(usual, losses);
        // A tree's nodes are few and stay in the processor's cache for all rows.
        for (int root : roots) {
            for (float[] row : rows) {
                walks.add(root, row);
            }
        }
        for (int i = 0; i < losses.length; i++) {
            losses[i] /= rows.length;
        }
        return losses;
    }

    /** Walks of rows through trees, and through where they would have come to otherwise; for one thread. */
    private final class Walks {
        private final float[] usual;
        private final double[] losses;
        /** By feature, the number of the walk in which it decided otherwise last; and the nodes at which features did. */
        private final int[] turned;

        private final int[] turns;
        private int number;

        Walks(float[] usual, double[] losses) {
            this.usual = usual;
            this.losses = losses;
            this.turned = new int[usual.length];
            this.turns = new int[usual.length];
        }

        /** Adds one tree's part of one row. Of each feature the first turn counts: it takes the row elsewhere. */
        void add(int root, float[] row) {
            number++;
            int found = 0;
            int node = root;
            while (feature[node] != LEAF) {
                int looked = feature[node];
                boolean goesLeft = row[looked] < value[node];
                if (goesLeft != usual[looked] < value[node] && turned[looked] != number) {
                    turned[looked] = number;
                    turns[found++] = node;
                }
                node = goesLeft ? left[node] : right[node];
            }
            for (int i = 0; i < found; i++) {
                int at = turns[i];
                int looked = feature[at];
                int other = row[looked] < value[at] ? right[at] : left[at];
                losses[looked] += (double) value[node] - value[walk(other, row, looked, usual[looked])];
            }
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

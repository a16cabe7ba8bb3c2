/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Regression trees whose leaves add up to a margin. A row goes left where its feature is less than the node's number.
 * Immutable; safe on any thread.
 *
 * @param trees in the order in which they were grown
 */
public record TreeEnsemble(List<Tree> trees) {
    /** Where a leaf has its feature. */
    static final int LEAF = -1;

    /** Copies the list. */
    public TreeEnsemble {
        trees = List.copyOf(trees);
    }

    /**
     * A tree; node 0 is its root.
     *
     * @param left the node for less; 0 at a leaf
     * @param right the node for the rest; 0 at a leaf
     * @param feature which feature; -1 at a leaf
     * @param value a split's number, a leaf's weight
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and read in the inner loop.
    record Tree(int[] left, int[] right, int[] feature, float[] value) {
        float leaf(float[] row) {
            int node = 0;
            while (feature[node] != LEAF) {
                node = row[feature[node]] < value[node] ? left[node] : right[node];
            }
            return value[node];
        }
    }

    /** The sum of the leaves that a row falls into, in single precision as the runtime adds. */
    public float margin(float[] row) {
        float sum = 0;
        for (Tree tree : trees) {
            sum += tree.leaf(row);
        }
        return sum;
    }

    /** The mean margin of several rows. */
    public double meanMargin(float[][] rows) {
        double sum = 0;
        for (float[] row : rows) {
            sum += margin(row);
        }
        return sum / rows.length;
    }

    /**
     * Reads a booster that XGBoost saved as JSON. Numbers are read as the shortest decimals of floats, so none changes.
     *
     * @throws IOException if it is something else
     */
    static TreeEnsemble ofXgboost(byte[] json) throws IOException {
        JsonNode trees = new ObjectMapper().readTree(json).at("/learner/gradient_booster/model/trees");
        if (!trees.isArray() || trees.isEmpty()) {
            throw new IOException("XGBoost saved no trees");
        }
        List<Tree> read = new ArrayList<>();
        for (JsonNode tree : trees) {
            read.add(tree(tree));
        }
        return new TreeEnsemble(read);
    }

    private static Tree tree(JsonNode json) {
        int nodes = json.get("left_children").size();
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        int[] feature = new int[nodes];
        float[] value = new float[nodes];
        for (int i = 0; i < nodes; i++) {
            boolean leaf = json.get("left_children").get(i).asInt() < 0;
            left[i] = leaf ? 0 : json.get("left_children").get(i).asInt();
            right[i] = leaf ? 0 : json.get("right_children").get(i).asInt();
            feature[i] = leaf ? LEAF : json.get("split_indices").get(i).asInt();
            value[i] = Float.parseFloat(json.get("split_conditions").get(i).asText());
        }
        return new Tree(left, right, feature, value);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient boosting by XGBoost (Chen and Guestrin 2016), always on one thread: with more, the order in which histograms
 * are added up, and so the last bits of the trees, would depend on the machine.
 *
 * @param rounds trees
 * @param depth of each, at most
 * @param rate by which each tree's leaves are shrunk
 * @param seed of the draws of rows and features
 */
public record Boosting(int rounds, int depth, double rate, long seed) {
    /** The bot model's: what leaves most to spare on unseen families among the few that were tried. */
    public static Boosting ofBot(long seed) {
        return new Boosting(300, 4, 0.08, seed);
    }

    /**
     * Grows trees that separate labels 1 from 0 by a logistic margin.
     *
     * @param rows of one width
     * @param labels 0 or 1, one a row
     * @param weights one a row
     */
    public TreeEnsemble fit(List<float[]> rows, float[] labels, float[] weights) {
        int width = rows.get(0).length;
        float[] flat = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, flat, i * width, width);
        }
        try {
            DMatrix matrix = new DMatrix(flat, rows.size(), width, Float.NaN);
            try {
                matrix.setLabel(labels);
                matrix.setWeight(weights);
                Booster booster = XGBoost.train(matrix, parameters(), rounds, Map.of(), null, null);
                try {
                    return TreeEnsemble.ofXgboost(booster.toByteArray("json"));
                } finally {
                    booster.dispose();
                }
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError | IOException e) {
            throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
        }
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("base_score", 0.5);
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", depth);
        parameters.put("eta", rate);
        parameters.put("min_child_weight", 5);
        parameters.put("lambda", 5);
        parameters.put("subsample", 0.7);
        parameters.put("colsample_bytree", 0.5);
        parameters.put("seed", seed);
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.rased.training.evaluation.Platt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;

final class ServedModelTest {
    private static final int FEATURES = 6;
    private static final int ROWS = 1000;

    private final Boosting boosting = new Boosting(40, 4, 0.1, 3);
    private final List<float[]> rows = rows(11);
    private final float[] labels = labels(rows);
    private final float[] weights = ones();

    @Test
    void servesWhatTheTrainerSays() throws Exception {
        TreeEnsemble trees = boosting.fit(rows, labels, weights);
        Platt platt = new Platt(1.4, -0.3);
        byte[] onnx = TreesOnnxFile.write("tiny-1", trees, platt, FEATURES, Map.of("name", "tiny"));

        float[][] unseen = rows(12).toArray(float[][]::new);
        float[][] margins = xgboost(unseen);
        try (ServedModel served = ServedModel.load(onnx)) {
            double[] probabilities = served.probabilities(unseen);
            for (int i = 0; i < ROWS; i++) {
                assertThat(probabilities[i]).isCloseTo(platt.probability(margins[i][0]), within(1e-6));
                assertThat((double) trees.margin(unseen[i])).isCloseTo(margins[i][0], within(1e-5));
            }
        }
        ModelProto model = ModelProto.parseFrom(onnx);
        assertThat(model.getMetadataProps(0).getValue()).isEqualTo("tiny");
        assertThat(model.getGraph().getOutput(0).getName()).isEqualTo("probability");
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        byte[] first = TreesOnnxFile.write("a", boosting.fit(rows, labels, weights), new Platt(1, 0), 6, Map.of());
        byte[] second = TreesOnnxFile.write("a", boosting.fit(rows, labels, weights), new Platt(1, 0), 6, Map.of());
        TreeEnsemble other = new Boosting(40, 4, 0.1, 4).fit(rows, labels, weights);

        assertThat(second).isEqualTo(first);
        assertThat(TreesOnnxFile.write("a", other, new Platt(1, 0), 6, Map.of()))
                .isNotEqualTo(first);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> ServedModel.load(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    private float[][] xgboost(float[][] unseen) throws Exception {
        DMatrix training = matrix(rows.toArray(float[][]::new));
        training.setLabel(labels);
        training.setWeight(weights);
        Booster booster = XGBoost.train(training, boosting.parameters(), 40, Map.of(), null, null);
        return booster.predict(matrix(unseen), true);
    }

    private static DMatrix matrix(float[][] rows) throws Exception {
        float[] flat = new float[rows.length * FEATURES];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * FEATURES, FEATURES);
        }
        return new DMatrix(flat, rows.length, FEATURES, Float.NaN);
    }

    private static List<float[]> rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            float[] row = new float[FEATURES];
            for (int k = 0; k < FEATURES; k++) {
                row[k] = k == 0 ? random.nextInt(3) : (float) random.nextGaussian();
            }
            rows.add(row);
        }
        return rows;
    }

    private static float[] labels(List<float[]> rows) {
        float[] labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            float[] row = rows.get(i);
            labels[i] = row[0] + row[1] * row[2] > 1 ? 1 : 0;
        }
        return labels;
    }

    private static float[] ones() {
        float[] ones = new float[ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }
}

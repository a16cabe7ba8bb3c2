/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.training.evaluation.Platt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainedAnswersTest {
    private final List<float[]> rows = rows();
    private final TreeEnsemble trees = new Boosting(10, 3, 0.1, 5).fit(rows, labels(), weights());
    private final Platt platt = new Platt(1.2, -0.1);
    private final byte[] onnx = TreesOnnxFile.write("tiny", trees, platt, 2, Map.of());

    @Test
    void whatIsServedAsTrainedIsTaken() throws IOException {
        TrainedAnswers answers = TrainedAnswers.of(rows, row -> platt.probability(trees.margin(row)));

        assertThat(answers.rows()).hasNumberOfRows(TrainedAnswers.ROWS);
        answers.require(onnx);
    }

    @Test
    void oneRowThatDiffersIsRefused() {
        TrainedAnswers answers = TrainedAnswers.of(rows, row -> platt.probability(trees.margin(row)));
        answers.probabilities()[777] += 2e-6;

        assertThatThrownBy(() -> answers.require(onnx)).hasMessageContaining("otherwise than it was trained");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        TrainedAnswers answers = TrainedAnswers.of(rows, row -> Double.NaN);

        assertThatThrownBy(() -> answers.require(onnx)).hasMessageContaining("NaN");
    }

    private static List<float[]> rows() {
        SplittableRandom random = new SplittableRandom(1);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            rows.add(new float[] {(float) random.nextGaussian(), (float) random.nextGaussian()});
        }
        return rows;
    }

    private float[] labels() {
        float[] labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.get(i)[0] > rows.get(i)[1] ? 1 : 0;
        }
        return labels;
    }

    private float[] weights() {
        float[] weights = new float[rows.size()];
        Arrays.fill(weights, 1);
        return weights;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LogisticTest {
    private static final double[] TRUE_WEIGHTS = {2, -0.5, 0, 0.03};
    private static final double TRUE_BIAS = 0.4;

    @Test
    void findsTheWeightsThatMadeTheExamples() {
        Logistic fitted = Logistic.fit(examples(40_000, 1), 1e-3);

        assertThat(fitted.weights().get(0)).isCloseTo(2f, within(0.1f));
        assertThat(fitted.weights().get(1)).isCloseTo(-0.5f, within(0.05f));
        assertThat(fitted.weights().get(2)).isCloseTo(0f, within(0.05f));
        assertThat(fitted.weights().get(3)).isCloseTo(0.03f, within(0.005f));
        assertThat(fitted.bias()).isCloseTo(0.4f - 130 * 0.03f, within(0.6f));
    }

    @Test
    void aHeavyRidgeLeavesOnlyTheShareOfPositives() {
        List<Logistic.Example> examples = examples(2_000, 2);
        double share = examples.stream().filter(Logistic.Example::positive).count() / 2_000.0;

        Logistic fitted = Logistic.fit(examples, 1e9);

        assertThat(fitted.probability(examples.get(0).row())).isCloseTo(share, within(1e-3));
    }

    @Test
    void aFeatureThatNeverVariesIsHarmless() {
        List<Logistic.Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(new Logistic.Example(new float[] {7, i}, i >= 50, 1));
        }

        Logistic fitted = Logistic.fit(examples, 1);

        assertThat(fitted.probability(new float[] {7, 5})).isLessThan(0.1);
        assertThat(fitted.probability(new float[] {7, 95})).isGreaterThan(0.9);
    }

    @Test
    void isServedAsItIsTrained() throws Exception {
        Logistic fitted = Logistic.fit(examples(2_000, 3), 1);
        byte[] onnx = LogisticOnnxFile.write("line-1", fitted, Map.of());
        float[][] unseen =
                examples(1_000, 4).stream().map(Logistic.Example::row).toArray(float[][]::new);

        try (ServedModel served = ServedModel.load(onnx)) {
            double[] probabilities = served.probabilities(unseen);
            for (int i = 0; i < unseen.length; i++) {
                assertThat(probabilities[i]).isCloseTo(fitted.probability(unseen[i]), within(1e-6));
            }
        }
        assertThat(LogisticOnnxFile.write("line-1", Logistic.fit(examples(2_000, 3), 1), Map.of()))
                .isEqualTo(onnx);
    }

    private static List<Logistic.Example> examples(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Logistic.Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = {
                (float) random.nextDouble(-1, 1),
                (float) random.nextDouble(-3, 3),
                (float) random.nextDouble(-1, 1),
                (float) random.nextDouble(100, 160)
            };
            double sum = TRUE_BIAS - 130 * TRUE_WEIGHTS[3];
            for (int j = 0; j < row.length; j++) {
                sum += TRUE_WEIGHTS[j] * row[j];
            }
            examples.add(new Logistic.Example(row, random.nextDouble() < 1 / (1 + Math.exp(-sum)), 1));
        }
        return examples;
    }
}

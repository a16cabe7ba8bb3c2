/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SymmetricEigenTest {
    @Test
    void takesAMatrixApart() {
        double[][] matrix = random(12);

        SymmetricEigen eigen = SymmetricEigen.of(matrix);

        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                double sum = 0;
                double length = 0;
                for (int k = 0; k < 12; k++) {
                    sum += eigen.vectors()[i][k] * eigen.values()[k] * eigen.vectors()[j][k];
                    length += eigen.vectors()[k][i] * eigen.vectors()[k][j];
                }
                assertThat(sum).isCloseTo(matrix[i][j], within(1e-9));
                assertThat(length).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
        for (int k = 1; k < 12; k++) {
            assertThat(eigen.values()[k]).isLessThanOrEqualTo(eigen.values()[k - 1]);
        }
    }

    private static double[][] random(int size) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class MiddleTest {
    @Property(tries = 5_000)
    void bothMiddlesAreWhereSortingPutsThem(@ForAll("numbers") double[] numbers) {
        assertMiddle(numbers, numbers.length);
    }

    @Provide
    Arbitrary<double[]> numbers() {
        Arbitrary<Double> few = Arbitraries.integers().between(-3, 3).map(Integer::doubleValue);
        Arbitrary<Double> any = Arbitraries.doubles().between(-1e300, 1e300);
        return Arbitraries.oneOf(few, any).array(double[].class).ofMaxSize(300);
    }

    @Test
    void inWhateverOrderTheyCome() {
        for (int n = 0; n < 200; n++) {
            int size = n;
            assertMiddle(IntStream.range(0, n).asDoubleStream().toArray(), n);
            assertMiddle(IntStream.range(0, n).mapToDouble(i -> -i).toArray(), n);
            assertMiddle(
                    IntStream.range(0, n)
                            .mapToDouble(i -> Math.abs(size / 2 - i))
                            .toArray(),
                    n);
            assertMiddle(new double[n], n);
        }
    }

    @Test
    void whatIsBehindTheFirstOnesStaysThere() {
        double[] numbers = {5, 4, 3, 2, 1, 0, 9, 8, 7, 6, -1, -2};

        Middle.find(numbers, 10);

        assertThat(numbers[5]).isEqualTo(5);
        assertThat(numbers[4]).isEqualTo(4);
        assertThat(Arrays.copyOfRange(numbers, 10, 12)).containsExactly(-1, -2);
    }

    private static void assertMiddle(double[] numbers, int n) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double[] moved = numbers.clone();

        Middle.find(moved, n);

        if (n > 0) {
            assertThat(moved[n / 2]).isEqualTo(sorted[n / 2]);
        }
        if (n > 1) {
            assertThat(moved[n / 2 - 1]).isEqualTo(sorted[n / 2 - 1]);
        }
        Arrays.sort(moved);
        assertThat(moved).as("the same numbers").containsExactly(sorted);
    }
}

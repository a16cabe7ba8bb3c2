/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long MS = 1_000_000;

    @Test
    void aPercentileIsTheLeastThatSoManyDoNotExceed() {
        var latencies = new Latencies();
        LongStream.rangeClosed(1, 20_000).map(i -> 20_001 - i).forEach(i -> latencies.add(i * MS));

        assertThat(latencies.count()).isEqualTo(20_000);
        assertThat(latencies.millis(0.5)).isEqualTo(10_000);
        assertThat(latencies.millis(0.99)).isEqualTo(19_800);
        assertThat(latencies.millis(1)).isEqualTo(20_000);
        assertThat(latencies.millis(0)).isEqualTo(1);
    }

    @Test
    void whatComesAfterALookCountsInTheNext() {
        var latencies = new Latencies();
        latencies.add(2 * MS);
        assertThat(latencies.millis(0.5)).isEqualTo(2);

        latencies.add(MS);

        assertThat(latencies.millis(0.5)).isEqualTo(1);
        assertThat(new Latencies().millis(0.99)).isZero();
    }
}

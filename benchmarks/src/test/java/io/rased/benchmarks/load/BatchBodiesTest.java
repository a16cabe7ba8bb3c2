/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.ingestion.domain.BatchLimits;
import io.rased.ingestion.domain.BatchReader;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchBodiesTest {
    @Test
    void everyBodyIsAValidBatchOfTheSizeThatIsClaimed() throws Exception {
        var bodies = new BatchBodies(new SplittableRandom(1));

        for (int i = 0; i < 200; i++) {
            byte[] body = bodies.body("org", "s", "t", i, i == 199).getBytes(StandardCharsets.UTF_8);
            var batch = BatchReader.read(body, new BatchLimits(1_000, 32 * 1024));

            assertThat(batch.events()).isEqualTo(BatchBodies.EVENTS);
            assertThat(batch.trigger()).isEqualTo(i == 199);
            assertThat(body.length).isBetween(9_000, 11_000);
        }
    }
}

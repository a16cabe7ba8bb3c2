/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.commands.demo.session.DemoEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchingTest {
    @Test
    void losesNothingAndKeepsTheOrder() {
        for (int size : new int[] {1, 49, 50, 51, 5000, 5001, 17_761}) {
            List<Integer> events = IntStream.range(0, size).boxed().toList();

            List<List<Integer>> batches = Batching.cut(events);

            assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(events);
            assertThat(batches)
                    .allSatisfy(batch -> assertThat(batch).isNotEmpty().hasSizeLessThanOrEqualTo(500));
        }
    }

    @Test
    void takesLargerBatchesForLongSessions() {
        assertThat(Batching.cut(IntStream.range(0, 5000).boxed().toList())).hasSize(100);
        assertThat(Batching.cut(IntStream.range(0, 5001).boxed().toList())).hasSize(11);
    }

    @Test
    void writesTheContractsJson() {
        // given
        BatchWriter writer = new BatchWriter("org", "session", "txn", 1_768_471_200_000L);

        // when
        byte[] body = writer.write(
                3, true, List.of(new DemoEvent("mousemove", 7, "{\"x\":1,\"y\":2}"), new DemoEvent("click", 9, "{}")));

        // then
        assertThat(new JsonObject(Buffer.buffer(body))).isEqualTo(new JsonObject("""
                                {"batchId":"b-3","organizationId":"org","sessionId":"session","transactionId":"txn",
                                 "sequence":3,"timestamp":"2026-01-15T10:00:00.009Z",
                                 "metadata":{"trigger":true,"sdkVersion":"demo-1.0.0","page":"/demo"},
                                 "events":[{"eventType":"mousemove","timestamp":1768471200007,"payload":{"x":1,"y":2}},
                                           {"eventType":"click","timestamp":1768471200009,"payload":{}}]}"""));
    }
}

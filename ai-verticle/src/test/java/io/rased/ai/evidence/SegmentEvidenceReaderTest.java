/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
import io.rased.event.OrganizationId;
import io.rased.event.SegmentKey;
import io.rased.event.SegmentMessage;
import io.rased.event.SegmentMessageWriter;
import io.rased.event.SegmentMetadata;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.event.TriggerReason;
import io.rased.features.PointerTrace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmentEvidenceReaderTest {
    @Test
    void movesAreInTheOrderOfTheirTimesWhateverOrderBatchesCameIn() throws Exception {
        ReadSegment read = read(batch(move(30, 3, 3), move(40, 4, 4)), batch(move(10, 1, 1), move(20, 2, 2)));

        PointerTrace trace = read.evidence().pointer();
        assertThat(trace.size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(trace.timeAt(i)).isEqualTo(10 * (i + 1));
            assertThat(trace.xAt(i)).isEqualTo(i + 1);
        }
    }

    @Test
    void ofEqualTimesTheFirstStaysFirst() throws Exception {
        ReadSegment read = read(batch(move(20, 9, 9)), batch(move(10, 1, 1), move(10, 2, 2), move(10, 3, 3)));

        PointerTrace trace = read.evidence().pointer();
        assertThat(new double[] {trace.xAt(0), trace.xAt(1), trace.xAt(2), trace.xAt(3)})
                .containsExactly(1, 2, 3, 9);
    }

    @Test
    void membersMayComeInAnyOrderAmongOthers() throws Exception {
        ReadSegment read = read(
                "{\"events\":[{\"payload\":{\"target\":{\"x\":7},\"y\":2.5,\"x\":1.5,\"buttons\":0},\"more\":[{\"x\":1}],"
                        + "\"timestamp\":5,\"eventType\":\"mousemove\"}],\"metadata\":{\"events\":[1]},\"batchId\":\"b\"}");

        PointerTrace trace = read.evidence().pointer();
        assertThat(trace.size()).isEqualTo(1);
        assertThat(trace.xAt(0)).isEqualTo(1.5);
        assertThat(trace.yAt(0)).isEqualTo(2.5);
        assertThat(read.unreadable()).isZero();
    }

    @Test
    void namesThatAreNotTheUsualOnesInTheUsualOrderAreReadAllTheSame() throws Exception {
        ReadSegment read = read(batch(
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{\"xx\":9,\"x\":1,\"y\":2}}",
                "{\"eventTypes\":\"keydown\",\"eventType\":\"mousemove\",\"timestamp\":2,\"payload\":{\"y\":3,\"x\":2}}",
                "{ \"\\u0065ventType\" : \"mouse\\u006dove\" , \"timestamp\" : 3 , \"payload\" : { \"x\" : 3 , \"y\" : 4 } }",
                "{\"payload\":{\"x\":4,\"y\":5},\"eventType\":\"mousemove\",\"timestamp\":4}"));

        PointerTrace trace = read.evidence().pointer();
        assertThat(trace.size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(trace.xAt(i)).isEqualTo(i + 1);
            assertThat(trace.yAt(i)).isEqualTo(i + 2);
        }
        assertThat(read.unreadable()).isZero();
    }

    @Test
    void wordsThatLookAlikeAreToldApart() throws Exception {
        ReadSegment read = read(batch(
                move(1, 1, 1),
                "{\"eventType\":\"mouseXove\",\"timestamp\":2,\"payload\":{\"x\":1,\"y\":1}}",
                "{\"eventType\":\"\",\"timestamp\":2}",
                "{\"eventType\":\"" + "m".repeat(60_000) + "\",\"timestamp\":2}",
                move(3, 2, 2)));

        assertThat(read.evidence().moves()).isEqualTo(2);
        assertThat(read.unreadable()).isZero();
    }

    @Test
    void otherEventsAreNoMovesAndNotUnreadable() throws Exception {
        ReadSegment read = read(batch(
                "{\"eventType\":\"keydown\",\"timestamp\":1,\"payload\":{\"field\":\"#a\",\"position\":0}}",
                "{\"eventType\":\"click\",\"timestamp\":1,\"payload\":{\"x\":1,\"y\":1}}",
                "{\"eventType\":\"made-up\",\"timestamp\":1}",
                move(2, 1, 1)));

        assertThat(read.evidence().moves()).isEqualTo(1);
        assertThat(read.unreadable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventType\":\"mousemove\",\"timestamp\":1}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{}}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{\"x\":1}}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{\"x\":\"1\",\"y\":\"2\"}}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{\"x\":null,\"y\":true}}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{\"x\":[1,2],\"y\":{\"x\":3,\"y\":4}}}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":[{\"x\":1,\"y\":1}]}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":\"x\"}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{\"x\":1e999,\"y\":1}}"
            })
    void aMoveWithoutAPlaceIsCountedAndPassedOver(String odd) throws Exception {
        ReadSegment read = read(batch(move(1, 1, 1), odd, move(2, 2, 2)));

        assertThat(read.evidence().moves()).isEqualTo(2);
        assertThat(read.unreadable()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventType\":\"mousemove\",\"timestamp\":\"now\",\"payload\":{\"x\":1,\"y\":1}}",
                "{\"eventType\":\"mousemove\",\"timestamp\":{\"x\":1},\"payload\":{\"x\":1,\"y\":1}}",
                "{\"eventType\":\"mousemove\",\"timestamp\":1e400,\"payload\":{\"x\":1,\"y\":1}}",
                "{\"eventType\":\"keydown\",\"timestamp\":-1e400}",
                "{\"eventType\":\"made-up\",\"timestamp\":1e400}",
                "{\"eventType\":[\"mousemove\"],\"timestamp\":1,\"payload\":{\"x\":1,\"y\":1}}",
                "{\"timestamp\":1,\"payload\":{\"x\":1,\"y\":1}}",
                "{}",
                "1",
                "null",
                "[[]]"
            })
    void whatIsNoEventMakesTheSegmentPoison(String odd) {
        assertThatThrownBy(() -> read(batch(move(1, 1, 1), odd, move(2, 2, 2))))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageStartingWith("event 1 of a batch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"events\":{\"a\":1}}", "{\"events\":\"none\"}", "{\"batchId\":\"b\"}"})
    void aBatchWithoutItsEventsMakesTheSegmentPoison(String batch) {
        assertThatThrownBy(() -> read(batch, batch(move(1, 1, 1))))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("events");
    }

    @Test
    void aBatchMayHaveNoEvents() throws Exception {
        assertThat(read("{\"events\":[]}", batch(move(1, 1, 1))).evidence().moves())
                .isEqualTo(1);
    }

    @Test
    void hugeNumbersAreKeptInBounds() throws Exception {
        ReadSegment read = read(batch(
                "{\"eventType\":\"mousemove\",\"timestamp\":" + "9".repeat(300)
                        + ",\"payload\":{\"x\":1e308,\"y\":-1e308}}",
                "{\"eventType\":\"mousemove\",\"timestamp\":2,\"payload\":{\"x\":0." + "0".repeat(900)
                        + "1,\"y\":5e-324}}"));

        PointerTrace trace = read.evidence().pointer();
        assertThat(trace.size()).isEqualTo(2);
        assertThat(trace.xAt(0)).isZero();
        assertThat(trace.xAt(1)).isFinite();
        assertThat(trace.timeAt(1)).isPositive();
    }

    @Test
    void whatIsNoSegmentMessageIsRefused() {
        for (String message : new String[] {"", "{}", "[]", "null", "{\"segment\":-1}", "{\"eventBatches\":3}"}) {
            assertThatThrownBy(() -> SegmentEvidenceReader.read(message.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedMessageException.class);
        }
    }

    private static ReadSegment read(String... batches) throws MalformedMessageException {
        var key = new SegmentKey(new TransactionKey(new OrganizationId("o"), new TransactionId("t")), 0);
        var metadata = new SegmentMetadata(
                TriggerReason.TRIGGER_FLAG,
                batches.length,
                batches.length,
                0,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null);
        return SegmentEvidenceReader.read(SegmentMessageWriter.write(new SegmentMessage(
                key,
                new SessionId("s"),
                Arrays.stream(batches)
                        .map(batch -> ByteSlice.of(batch.getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                metadata)));
    }

    private static String batch(String... events) {
        return "{\"batchId\":\"b\",\"events\":[" + String.join(",", events) + "]}";
    }

    private static String move(long time, double x, double y) {
        return "{\"eventType\":\"mousemove\",\"timestamp\":" + time + ",\"payload\":{\"x\":" + x + ",\"y\":" + y + "}}";
    }
}

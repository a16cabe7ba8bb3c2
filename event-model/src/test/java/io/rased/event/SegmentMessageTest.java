/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentMessageTest {
    private static final TransactionKey TRANSACTION =
            new TransactionKey(new OrganizationId("org-123"), new TransactionId("txn-789"));
    private static final SegmentMetadata METADATA = new SegmentMetadata(
            TriggerReason.BATCH_LIMIT_EXCEEDED,
            2,
            1250,
            1768471200000L,
            1768471500000L,
            Instant.parse("2026-01-15T10:00:01Z"),
            Instant.parse("2026-01-15T10:05:01Z"),
            "user \"1\"",
            null,
            "agent");

    @Test
    void batchesTravelByteForByte() throws MalformedMessageException {
        String odd = "{ \"batchId\" : \"b-1\",\"n\":1.50, \"s\":\"\\u00e9 é [{\" }";
        var message = new SegmentMessage(
                new SegmentKey(TRANSACTION, 3),
                new SessionId("s-1"),
                List.of(slice(odd), slice("{\"batchId\":\"b-2\"}")),
                METADATA);

        SegmentMessage read = SegmentMessageReader.read(SegmentMessageWriter.write(message));

        assertThat(read.batches()).extracting(ByteSlice::toString).containsExactly(odd, "{\"batchId\":\"b-2\"}");
        assertThat(read.key()).isEqualTo(message.key());
        assertThat(read.session()).isEqualTo(message.session());
        assertThat(read.metadata()).isEqualTo(METADATA);
    }

    @Test
    void envelopeHasTheContractsNamesInTheContractsOrder() {
        var message = new SegmentMessage(
                new SegmentKey(TRANSACTION, 0), new SessionId("s-1"), List.of(slice("{\"a\":1}")), METADATA);

        assertThat(new String(SegmentMessageWriter.write(message), StandardCharsets.UTF_8))
                .startsWith("{\"transactionId\":\"txn-789\",\"organizationId\":\"org-123\",\"sessionId\":\"s-1\","
                        + "\"segment\":0,\"eventBatches\":[{\"a\":1}],\"metadata\":{")
                .contains("\"totalEvents\":1250,\"timeRange\":\"2026-01-15T10:00:00Z to 2026-01-15T10:05:00Z\","
                        + "\"triggerReason\":\"batch_limit_exceeded\"");
    }

    @Test
    void whatIsNotASegmentIsMalformed() {
        for (String text : List.of("", "[]", "{}", "{\"transactionId\":1", "{\"eventBatches\":[1]}")) {
            assertThatThrownBy(() -> SegmentMessageReader.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(MalformedMessageException.class);
        }
    }

    @Test
    void notificationSurvivesItsJson() throws MalformedMessageException {
        var notification = new Notification(
                TRANSACTION, new SessionId("s-1"), 2, RiskLevel.HIGH, Instant.parse("2026-01-15T10:05:30Z"));

        String json = NotificationJson.write(notification);

        assertThat(json)
                .isEqualTo("{\"type\":\"transaction.scored\",\"timestamp\":\"2026-01-15T10:05:30Z\",\"data\":{"
                        + "\"transactionId\":\"txn-789\",\"organizationId\":\"org-123\",\"sessionId\":\"s-1\","
                        + "\"status\":\"completed\",\"version\":2,\"riskLevel\":\"HIGH\","
                        + "\"resultUrl\":\"/v1/results/txn-789\"}}");
        assertThat(NotificationJson.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(notification);
    }

    @Test
    void idsThatCouldEscapeAKeyAreRefused() {
        for (String id : List.of("", "a:b", "a b", "a\nb", "{a}", "é", "x".repeat(129))) {
            assertThatThrownBy(() -> new TransactionId(id)).as(id).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new TransactionId("A.z_0~9-").value()).isEqualTo("A.z_0~9-");
    }

    private static ByteSlice slice(String text) {
        return ByteSlice.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

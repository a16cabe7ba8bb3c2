/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.event.ByteSlice;
import io.rased.event.SegmentMessage;
import io.rased.event.TriggerReason;
import io.rased.stack.ServerName;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.QueueView;
import io.rased.system.fixture.RedisView;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Signal;
import io.rased.system.fixture.Standstills;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What seals a segment, and what doesn't. */
class TriggerIT {
    /** So long, and so far apart, that a pause of two seconds makes no transaction idle that isn't, nor an idle one old. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private static final Duration MAX_AGE = Duration.ofSeconds(6);
    /** What is due is sealed within this of the machine's running. */
    private static final Duration AFTER_DUE = Duration.ofSeconds(1);

    private static final Map<String, String> QUICK = Map.of(
            "RASED_TRIGGER_IDLE", IDLE.toSeconds() + "s",
            "RASED_TRIGGER_MAXAGE", MAX_AGE.toSeconds() + "s");

    @BeforeAll
    static void watch() {
        Standstills.watch();
    }

    @Test
    void threeHundredBatchesDontSealAndTheNextOneDoes() {
        var sdk = new Sdk(Gateways.shared());
        String token = sdk.token(TestStack.BANK_KEY, "s-limit");

        for (int i = 1; i <= 300; i++) {
            JsonObject answer = sdk.accepted(token, Batches.moves("bank", "s-limit", "t-limit", "b-" + i, 2));
            assertThat(answer.getInteger("batches")).isEqualTo(i);
            assertThat(answer.getBoolean("sealed")).isFalse();
        }
        JsonObject last = sdk.accepted(token, Batches.moves("bank", "s-limit", "t-limit", "b-301", 2));
        JsonObject next = sdk.accepted(token, Batches.moves("bank", "s-limit", "t-limit", "b-302", 2));

        assertThat(last.getBoolean("sealed")).isTrue();
        assertThat(last.getInteger("segment")).isZero();
        assertThat(last.getInteger("batches")).isEqualTo(301);
        assertThat(next.getInteger("segment")).isEqualTo(1);
        assertThat(next.getInteger("batches")).isEqualTo(1);
        assertThat(next.getBoolean("sealed")).isFalse();
        SegmentMessage segment = awaitSegments("bank", "t-limit", 1).get(0);
        assertThat(segment.metadata().triggerReason()).isEqualTo(TriggerReason.BATCH_LIMIT_EXCEEDED);
        assertThat(segment.batches()).hasSize(301);
        assertThat(segment.metadata().totalEvents()).isEqualTo(602);
    }

    @Test
    void theFlagSealsAtOnceAndBatchesArriveAsTheyWereSent() {
        var sdk = new Sdk(Gateways.shared());
        String token = sdk.token(TestStack.BANK_KEY, "s-flag");
        String first = Batches.moves("bank", "s-flag", "t-flag", "b-1", 3)
                .replace("{\"batchId\"", "{ \"é\" : 1.50 ,\"batchId\"");
        String second = Batches.flagged("bank", "s-flag", "t-flag", "b-2", 3);

        sdk.accepted(token, first);
        Instant posted = Instant.now();
        assertThat(sdk.accepted(token, second).getBoolean("sealed")).isTrue();

        SegmentMessage segment = awaitSegments("bank", "t-flag", 1).get(0);
        assertThat(Duration.between(
                        posted, QueueView.published("bank", "t-flag").get(0)))
                .isLessThan(Duration.ofSeconds(2));
        assertThat(segment.metadata().triggerReason()).isEqualTo(TriggerReason.TRIGGER_FLAG);
        assertThat(segment.batches()).extracting(ByteSlice::toString).containsExactly(first, second);
        await().untilAsserted(() -> assertThat(RedisView.keys("*t-flag*"))
                .as("only what tells duplicates is left")
                .noneMatch(key -> key.startsWith("sealed") || key.startsWith("events")));
    }

    @Test
    void moreBytesThanTheLimitSeal() {
        var sdk = new Sdk(Gateways.shared(Map.of("RASED_TRIGGER_BYTELIMIT", "4KiB")));
        String token = sdk.token(TestStack.BANK_KEY, "s-bytes");

        boolean sealed = false;
        int batches = 0;
        int bytes = 0;
        while (!sealed) {
            String body = Batches.moves("bank", "s-bytes", "t-bytes", "b-" + ++batches, 10);
            bytes += body.length();
            sealed = sdk.accepted(token, body).getBoolean("sealed");
            assertThat(sealed).isEqualTo(bytes > 4096);
        }
        assertThat(awaitSegments("bank", "t-bytes", 1).get(0).metadata().triggerReason())
                .isEqualTo(TriggerReason.BYTE_LIMIT_EXCEEDED);
    }

    @Test
    void anIdleTransactionSealsAtItsDeadlineWithoutFurtherTraffic() {
        var sdk = new Sdk(Gateways.shared(QUICK));
        String token = sdk.token(TestStack.BANK_KEY, "s-idle");

        long first = System.nanoTime();
        sdk.accepted(token, Batches.moves("bank", "s-idle", "t-idle", "b-1", 3));
        sdk.accepted(token, Batches.moves("bank", "s-idle", "t-idle", "b-2", 3));
        Duration between = Duration.ofNanos(System.nanoTime() - first);

        SegmentMessage segment = awaitSegments("bank", "t-idle", 1).get(0);
        assertThat(segment.metadata().triggerReason()).isEqualTo(TriggerReason.IDLE_EXPIRED);
        assertThat(segment.batches()).hasSize(2);
        assertThat(Duration.between(
                        segment.metadata().openedAt(), segment.metadata().sealedAt()))
                .as("sealed within a second of its deadline, by Redis's clock")
                .isBetween(IDLE, IDLE.plus(between).plus(afterDue(segment)));
    }

    @Test
    void anAgedTransactionSealsThoughItIsNeverIdle() {
        var sdk = new Sdk(Gateways.shared(QUICK));
        String token = sdk.token(TestStack.BANK_KEY, "s-age");

        int sent = 0;
        int segment = 0;
        while (segment == 0 && sent < 40) {
            segment = sdk.accepted(token, Batches.moves("bank", "s-age", "t-age", "b-" + ++sent, 1))
                    .getInteger("segment");
            pause(Duration.ofMillis(250));
        }

        SegmentMessage aged = awaitSegments("bank", "t-age", 1).get(0);
        assertThat(aged.metadata().triggerReason()).isEqualTo(TriggerReason.MAX_AGE_EXCEEDED);
        assertThat(Duration.between(aged.metadata().openedAt(), aged.metadata().sealedAt()))
                .isBetween(MAX_AGE, MAX_AGE.plus(afterDue(aged)));
    }

    @Test
    void anotherNodeSealsWhatADeadNodeTook() throws InterruptedException {
        Gateways.stopShared();
        GatewayProcess doomed = Gateways.start(QUICK);
        var sdk = new Sdk(doomed);
        String token = sdk.token(TestStack.BANK_KEY, "s-gone");
        sdk.accepted(token, Batches.moves("bank", "s-gone", "t-gone", "b-1", 3));
        doomed.child().kill();

        GatewayProcess other = Gateways.start(QUICK);

        SegmentMessage segment = awaitSegments("bank", "t-gone", 1).get(0);
        assertThat(segment.batches()).hasSize(1);
        other.stop();
    }

    @Test
    void aPublicationThatTakesLongerThanTheLeaseIsMadeOnceBecauseTheLeaseIsRenewed() throws Exception {
        Gateways.stopShared();
        Map<String, String> shortLease = Map.of(
                "RASED_TRIGGER_LEASE",
                "4s", // renewed with more than two seconds left
                "RASED_KAFKA_PUBLISHER_TIMEOUT",
                "60s");
        GatewayProcess one = Gateways.start(shortLease);
        GatewayProcess other = Gateways.start(shortLease);
        var sdk = new Sdk(one);
        String token = sdk.token(TestStack.BANK_KEY, "s-slow");
        sdk.accepted(token, Batches.flagged("bank", "s-slow", "t-before", "b-1", 3));
        awaitSegments("bank", "t-before", 1);

        long kafka = TestStack.get().server(ServerName.KAFKA).pid();
        Signal.send("STOP", kafka);
        try {
            sdk.accepted(token, Batches.flagged("bank", "s-slow", "t-slow", "b-1", 3));
            pause(Duration.ofSeconds(10));
        } finally {
            Signal.send("CONT", kafka);
        }

        awaitSegments("bank", "t-slow", 1);
        one.stop(); // what is under way ends first
        other.stop();
        assertThat(QueueView.segments("bank", "t-slow")).hasSize(1);
        assertThat(RedisView.keys("sealed*t-slow*")).isEmpty();
    }

    @Test
    void fiftyConcurrentAppendersLoseNothingAndShareNothing() throws Exception {
        var sdk = new Sdk(Gateways.shared(Map.of("RASED_TRIGGER_BATCHLIMIT", "20")));
        String token = sdk.token(TestStack.BANK_KEY, "s-50");
        for (int i = 0; i < 200; i++) { // a gateway that has just started compiles while it serves
            sdk.accepted(token, Batches.moves("bank", "s-50", "t-warm", "b-" + i, 1));
        }
        ExecutorService appenders = Executors.newFixedThreadPool(50);
        List<Future<List<JsonObject>>> answers = new ArrayList<>();
        for (int appender = 0; appender < 50; appender++) {
            int id = appender;
            Callable<List<JsonObject>> append = () -> IntStream.range(0, 20)
                    .mapToObj(i -> sdk.accepted(token, Batches.moves("bank", "s-50", "t-50", "b-" + id + "-" + i, 1)))
                    .toList();
            answers.add(appenders.submit(append));
        }
        List<JsonObject> all = new ArrayList<>();
        for (Future<List<JsonObject>> answer : answers) {
            all.addAll(answer.get());
        }
        appenders.shutdown();

        long seals = all.stream().filter(answer -> answer.getBoolean("sealed")).count();
        List<SegmentMessage> segments = awaitSegments("bank", "t-50", (int) seals);
        List<String> sealed = segments.stream()
                .flatMap(segment -> segment.batches().stream())
                .map(TriggerIT::batchId)
                .toList();
        List<String> waiting = RedisView.keys("events:*:bank:s-50:t-50").stream()
                .flatMap(key -> RedisView.list(key).stream())
                .map(batch -> new JsonObject(batch).getString("batchId"))
                .toList();
        assertThat(all).hasSize(1000);
        assertThat(seals).as("one seal for every 21 batches").isEqualTo(1000 / 21);
        assertThat(segments).allSatisfy(segment -> assertThat(segment.batches()).hasSize(21));
        assertThat(sealed).as("no batch in two segments").doesNotHaveDuplicates();
        assertThat(sealed.size() + waiting.size()).as("none missing").isEqualTo(1000);
    }

    @Test
    void aRepeatedBatchIsADuplicateOfItsOriginalSegment() {
        var sdk = new Sdk(Gateways.shared());
        String token = sdk.token(TestStack.BANK_KEY, "s-dup");
        String first = Batches.moves("bank", "s-dup", "t-dup", "b-1", 3);
        sdk.accepted(token, first);

        assertThat(sdk.accepted(token, first))
                .isEqualTo(new JsonObject("{\"batchId\":\"b-1\",\"transactionId\":\"t-dup\",\"status\":\"duplicate\","
                        + "\"segment\":0,\"batches\":1,\"sealed\":false}"));
        sdk.accepted(token, Batches.flagged("bank", "s-dup", "t-dup", "b-2", 1));
        sdk.accepted(token, Batches.moves("bank", "s-dup", "t-dup", "b-3", 1));
        assertThat(sdk.accepted(token, first))
                .isEqualTo(new JsonObject("{\"batchId\":\"b-1\",\"transactionId\":\"t-dup\",\"status\":\"duplicate\","
                        + "\"segment\":0,\"batches\":2,\"sealed\":true}"));
    }

    private static Duration afterDue(SegmentMessage segment) {
        return AFTER_DUE.plus(Standstills.between(
                segment.metadata().openedAt(), segment.metadata().sealedAt()));
    }

    private static List<SegmentMessage> awaitSegments(String organization, String transaction, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(QueueView.segments(organization, transaction))
                        .hasSizeGreaterThanOrEqualTo(count));
        List<SegmentMessage> segments = QueueView.segments(organization, transaction);
        assertThat(segments).hasSize(count);
        return segments;
    }

    private static String batchId(ByteSlice batch) {
        return new JsonObject(batch.toString()).getString("batchId");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

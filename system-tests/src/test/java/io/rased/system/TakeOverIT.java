/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.DriverException;
import io.rased.event.QueueName;
import io.rased.event.TransactionKey;
import io.rased.stack.ServerName;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.EventsView;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Metrics;
import io.rased.system.fixture.Publication;
import io.rased.system.fixture.QueueView;
import io.rased.system.fixture.Receiver;
import io.rased.system.fixture.RedisView;
import io.rased.system.fixture.ResultsView;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Segments;
import io.rased.system.fixture.Signal;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes may for a while both believe that a piece of work is theirs. Whatever both do of it takes effect once. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TakeOverIT {
    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final Map<String, String> SHORT_TIMES = Map.of(
            "RASED_KAFKA_CONSUMER_SESSIONTIMEOUT",
            "6s",
            "RASED_TRIGGER_LEASE",
            LEASE.toSeconds() + "s",
            // Whoever holds a lease while Kafka is stopped, goes on holding it.
            "RASED_KAFKA_PUBLISHER_TIMEOUT",
            "60s");
    private static final Duration PULSE = Duration.ofMillis(100);
    private static final Duration PULSE_GROWTH = Duration.ofMillis(5);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(90);

    private final Tenant tenant = Tenant.create();
    private final String organization = tenant.organization().value();
    private final List<GatewayProcess> nodes = new ArrayList<>();
    private final List<Long> stopped = new ArrayList<>();

    @BeforeEach
    void nobodyElse() {
        Gateways.stopShared();
    }

    @AfterEach
    void nobodyStaysStopped() {
        stopped.forEach(pid -> Signal.send("CONT", pid));
        nodes.forEach(GatewayProcess::goOn);
        nodes.forEach(GatewayProcess::stop);
    }

    @Test
    void aConsumerThatIsPausedForLongerThanItsSessionDoesNothingTwice() throws Exception {
        GatewayProcess paused = node();
        GatewayProcess other = node();
        Sdk sdk = new Sdk(other);
        String token = sdk.token(tenant.key(), "s-1");
        try (Receiver receiver = Receiver.answering(request -> 204)) {
            tenant.endpoint(other, receiver);
            // Both have segments in hand that they can't finish.
            stop(TestStack.get().server(ServerName.CASSANDRA).pid());
            stop(TestStack.get().server(ServerName.POSTGRES).pid());
            post(sdk, token, 0, 20);
            await().atMost(LONG).until(() -> underWay(paused) > 0 && underWay(other) > 0);
            paused.pause();
            Thread.sleep(SESSION.plusSeconds(1).toMillis());
            goOn(TestStack.get().server(ServerName.CASSANDRA).pid());
            goOn(TestStack.get().server(ServerName.POSTGRES).pid());
            await().atMost(LONG).untilAsserted(() -> assertEachOnce(0, 20, receiver));

            paused.goOn();

            // It finishes what it had in hand, which the other has done long since, and then works like any node.
            await().atMost(LONG).until(() -> underWay(paused) == 0);
            post(sdk, token, 20, 40);
            await().atMost(LONG).untilAsserted(() -> assertEachOnce(20, 40, receiver));
            assertEachOnce(0, 40, receiver);
            assertThat(paused.logText()).doesNotContain("dead_lettered");
        }
    }

    @Test
    void aRebalanceInTheMiddleOfAWriteDoublesNothing() throws Exception {
        // Two segments at a time: with all at once they can all be done between two looks.
        Map<String, String> twoAtATime = Map.of("RASED_KAFKA_CONSUMER_CONCURRENCY", "2");
        GatewayProcess first = node(twoAtATime);
        GatewayProcess second = node(twoAtATime);
        int transactions = 12;
        int batches = 10;
        int events = 1000;
        long cassandra = TestStack.get().server(ServerName.CASSANDRA).pid();
        stop(cassandra);
        for (int i = 0; i < transactions; i++) {
            TransactionKey key = tenant.transaction("t-large-" + i);
            byte[] message = Segments.ofOneMillisecond(key, 0, batches, events);
            Publication.send(QueueName.DATA_PERSISTENCE.topic(), key, message);
            Publication.send(QueueName.AI_PROCESSING.topic(), key, message);
        }
        await().atMost(LONG).until(() -> writing(first) > 0 && writing(second) > 0);
        // A little at a time, so that whoever is to die in the middle stands still there; and a little more each
        // time, as writes that get nowhere begin anew.
        var pulse = new AtomicLong(PULSE.toMillis());
        await("a node that has rows written and rows to be written")
                .pollInterval(PAUSE) // short: a slow machine needs Cassandra for most of the time to get anywhere
                .atMost(LONG.multipliedBy(2))
                .until(() -> {
                    goOn(cassandra);
                    Thread.sleep(pulse.getAndAdd(PULSE_GROWTH.toMillis()));
                    stop(cassandra);
                    return isInTheMiddle(first) || isInTheMiddle(second);
                });
        GatewayProcess killed = isInTheMiddle(first) ? first : second;
        GatewayProcess survivor = killed == first ? second : first;
        killed.child().kill();
        goOn(cassandra);

        // Cassandra itself may be too busy to count, until the writes that waited for it are done.
        await().atMost(LONG)
                .ignoreExceptionsInstanceOf(DriverException.class)
                .untilAsserted(() -> assertLargeOnce(transactions, (long) batches * events));
        await().atMost(LONG).until(() -> underWay(survivor) == 0);
        assertLargeOnce(transactions, (long) batches * events);
    }

    private void assertLargeOnce(int transactions, long events) {
        List<TransactionKey> keys = transactions("t-large-", 0, transactions);
        assertThat(EventsView.counts(keys)).hasSize(transactions).containsOnly(events);
        for (TransactionKey key : keys) {
            assertThat(ResultsView.versions(key)).hasSize(1);
            assertThat(ResultsView.outboxOf(key)).isEqualTo(1);
        }
    }

    @Test
    void aLeaseThatExpiresDuringASlowPublicationIsTakenOverAndTheSegmentTakesEffectOnce() throws Exception {
        GatewayProcess one = node();
        GatewayProcess other = node();
        String token = new Sdk(one).token(tenant.key(), "s-1");
        try (Receiver receiver = Receiver.answering(request -> 204)) {
            tenant.endpoint(one, receiver);
            long kafka = TestStack.get().server(ServerName.KAFKA).pid();
            stop(kafka);
            post(new Sdk(one), token, 0, 1);
            await().atMost(LONG).until(() -> publishing(one) + publishing(other) == 1);
            GatewayProcess holder = publishing(one) == 1 ? one : other;
            GatewayProcess taker = holder == one ? other : one;

            holder.pause();
            await().atMost(LEASE.multipliedBy(5)).until(() -> publishing(taker) == 1);
            goOn(kafka);
            await().atMost(LONG).untilAsserted(() -> assertEachOnce(0, 1, receiver));
            holder.goOn();

            await().atMost(LONG).until(() -> publishing(holder) == 0);
            assertThat(RedisView.keys("sealed*" + organization + ":*")).isEmpty();
            assertThat(QueueView.segments(organization, "t-0"))
                    .as("at least once")
                    .hasSizeBetween(1, 2);
            await().during(Duration.ofSeconds(2)).atMost(LONG).untilAsserted(() -> assertEachOnce(0, 1, receiver));
        }
    }

    private GatewayProcess node() {
        return node(Map.of());
    }

    private GatewayProcess node(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(SHORT_TIMES);
        settings.putAll(more);
        GatewayProcess node = Gateways.start(settings);
        nodes.add(node);
        return node;
    }

    private void stop(long pid) {
        Signal.send("STOP", pid);
        stopped.add(pid);
    }

    private void goOn(long pid) {
        Signal.send("CONT", pid);
        stopped.remove(pid);
    }

    private void post(Sdk sdk, String token, int from, int to) {
        for (int i = from; i < to; i++) {
            sdk.accepted(token, Batches.flagged(organization, "s-1", "t-" + i, "b-1", 30));
        }
    }

    private void assertEachOnce(int from, int to, Receiver receiver) {
        List<TransactionKey> keys = transactions("t-", from, to);
        for (TransactionKey key : keys) {
            assertThat(ResultsView.versions(key))
                    .extracting(version -> version.getInteger("version"))
                    .containsExactly(1);
        }
        assertThat(EventsView.counts(keys)).hasSize(to - from).containsOnly(30L);
        Map<String, List<String>> ids = receiver.messages().stream()
                .collect(Collectors.groupingBy(
                        message -> new JsonObject(message.body())
                                .getJsonObject("data")
                                .getString("transactionId"),
                        Collectors.mapping(Receiver.Message::id, Collectors.toList())));
        assertThat(ids.keySet())
                .containsAll(IntStream.range(from, to).mapToObj(i -> "t-" + i).toList());
        ids.values().forEach(all -> assertThat(all.stream().distinct()).hasSize(1));
    }

    private List<TransactionKey> transactions(String name, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> tenant.transaction(name + i))
                .toList();
    }

    private static double publishing(GatewayProcess node) {
        return Metrics.sum(node, "rased_trigger_inflight");
    }

    private static double underWay(GatewayProcess node) {
        return Metrics.sum(node, "rased_queue_in_flight_seconds_count");
    }

    private static double writing(GatewayProcess node) {
        return Metrics.sum(node, "rased_persistence_segments_in_flight_seconds_count");
    }

    /** It has stored a segment, and begun others, whose rows go out side by side. */
    private static boolean isInTheMiddle(GatewayProcess node) {
        double stored =
                Metrics.of(node).getOrDefault("rased_persistence_segments_seconds_count{outcome=\"stored\"}", 0.0);
        return stored > 0 && writing(node) > 0;
    }
}

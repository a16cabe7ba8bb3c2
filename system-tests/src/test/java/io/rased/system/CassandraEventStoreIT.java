/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.rased.config.DataSize;
import io.rased.event.MalformedMessageException;
import io.rased.event.TransactionKey;
import io.rased.persistence.cassandra.CassandraClient;
import io.rased.persistence.cassandra.CassandraEventStore;
import io.rased.persistence.cassandra.CassandraSettings;
import io.rased.persistence.cassandra.EventStoreUnavailableException;
import io.rased.stack.ServerName;
import io.rased.stack.process.Child;
import io.rased.system.fixture.Segments;
import io.rased.system.fixture.TestStack;
import io.rased.system.fixture.TestVertx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the event store keeps, and that it keeps it once. */
class CassandraEventStoreIT {
    private static final int SEGMENTS = 20;
    private static final int BATCHES = 50;
    private static final int EVENTS = 1_000;

    private static final Vertx VERTX = TestVertx.create();
    private static CqlSession session;
    private static CassandraEventStore store;

    @BeforeAll
    static void open() {
        CassandraSettings settings = settings();
        session = CassandraClient.open(VERTX, settings).await();
        store = CassandraEventStore.open(VERTX, session, settings, VERTX.createSharedWorkerExecutor("parsing", 2))
                .await();
    }

    @AfterAll
    static void close() {
        session.execute(
                SimpleStatement.newInstance("DROP KEYSPACE IF EXISTS rased_it").setTimeout(Duration.ofSeconds(60)));
        session.close();
        VERTX.close().await();
    }

    @Test
    void aMillionEventsOfOneMillisecondAreAMillionRowsAndAgainAddNone() {
        TransactionKey transaction = Segments.key("org", "t-million");

        writeMillion(transaction);
        assertThat(rows("t-million")).isEqualTo(1_000_000);

        writeMillion(transaction);
        assertThat(rows("t-million")).isEqualTo(1_000_000);
        assertThat(count("batches", "t-million", "")).isEqualTo(SEGMENTS * BATCHES);
    }

    @Test
    void aRowHoldsWhatWasSent() {
        String batch = "{ \"n\": 1.50, \"batchId\":\"b-1\",\"events\":[{\"eventType\":\"click\",\"timestamp\":5,"
                + "\"payload\":{ \"x\" : 1.0 },\"more\":\"é\"},{\"eventType\":\"focus\",\"timestamp\":5}],"
                + "\"sequence\":3,\"timestamp\":\"2026-01-15T10:00:00Z\"}";

        store.write(Segments.message(Segments.key("org", "t-row"), 4, List.of(batch)))
                .await();

        List<Row> events = session.execute("SELECT * FROM rased_it.events WHERE organization_id = 'org'"
                        + " AND transaction_id = 't-row' AND bucket = 4")
                .all();
        assertThat(events).hasSize(2);
        Row click = events.get(0);
        assertThat(click.getInstant("event_timestamp")).isEqualTo(Instant.ofEpochMilli(5));
        assertThat(click.getString("batch_id")).isEqualTo("b-1");
        assertThat(click.getInt("event_index")).isZero();
        assertThat(click.getInt("segment")).isEqualTo(4);
        assertThat(click.getString("session_id")).isEqualTo("s-1");
        assertThat(click.getString("event_type")).isEqualTo("click");
        assertThat(text(click, "payload")).isEqualTo("{ \"x\" : 1.0 }");
        assertThat(text(click, "extra")).isEqualTo("{\"more\":\"é\"}");
        assertThat(text(events.get(1), "payload")).isEqualTo("{}");
        assertThat(events.get(1).isNull("extra")).isTrue();
        Row envelope = Objects.requireNonNull(session.execute(
                        "SELECT * FROM rased_it.batches WHERE organization_id = 'org' AND transaction_id = 't-row'")
                .one());
        assertThat(envelope.getInt("events")).isEqualTo(2);
        assertThat(envelope.getLong("sequence")).isEqualTo(3);
        assertThat(text(envelope, "envelope"))
                .isEqualTo("{\"n\": 1.50,\"batchId\":\"b-1\",\"sequence\":3,\"timestamp\":\"2026-01-15T10:00:00Z\"}");
        assertThat(session.execute(SimpleStatement.newInstance(
                                "SELECT transaction_id FROM rased_it.transactions_by_day"
                                        + " WHERE organization_id = 'org' AND day = ?",
                                LocalDate.parse("2026-01-15")))
                        .all())
                .extracting(row -> row.getString(0))
                .contains("t-row");
    }

    @Test
    void anErasedTransactionStaysErasedWhenItsSegmentComesAgain() {
        byte[] message = Segments.ofOneMillisecond(Segments.key("org", "t-erased"), 0, 1, 10);
        store.write(message).await();

        session.execute("DELETE FROM rased_it.events WHERE organization_id = 'org' AND transaction_id = 't-erased'"
                + " AND bucket = 0");
        store.write(message).await();

        assertThat(count("events", "t-erased", " AND bucket = 0")).isZero();
    }

    @Test
    void aRowLargerThanAnyBatchIsWrittenAlone() {
        String large = "{\"batchId\":\"b-1\",\"events\":[{\"eventType\":\"m\",\"timestamp\":1},{\"eventType\":\"m\","
                + "\"timestamp\":1,\"payload\":{\"p\":\"" + "x".repeat(100_000) + "\"}}]}";

        store.write(Segments.message(Segments.key("org", "t-large"), 0, List.of(large)))
                .await();

        assertThat(count("events", "t-large", " AND bucket = 0")).isEqualTo(2);
    }

    @Test
    void contentThatIsNoBatchIsMalformed() {
        byte[] message = Segments.message(Segments.key("org", "t-bad"), 0, List.of("{\"events\":[]}"));

        assertThatThrownBy(() -> store.write(message).await()).isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(
                        () -> store.write("{}".getBytes(StandardCharsets.UTF_8)).await())
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void withoutCassandraAWriteFailsInTimeAndSucceedsOnceItIsBack() throws InterruptedException {
        byte[] message = Segments.ofOneMillisecond(Segments.key("org", "t-away"), 0, 2, 10);
        Child cassandra = TestStack.get().server(ServerName.CASSANDRA);

        cassandra.kill();
        assertThatThrownBy(() -> store.write(message).await()).isInstanceOf(EventStoreUnavailableException.class);
        assertThatThrownBy(() -> store.ping().await()).isInstanceOf(EventStoreUnavailableException.class);
        cassandra.start();

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> store.write(message).await());
        assertThat(count("events", "t-away", " AND bucket = 0")).isEqualTo(20);
    }

    private static void writeMillion(TransactionKey transaction) {
        for (int segment = 0; segment < SEGMENTS; segment += 2) {
            byte[] one = Segments.ofOneMillisecond(transaction, segment, BATCHES, EVENTS);
            byte[] other = Segments.ofOneMillisecond(transaction, segment + 1, BATCHES, EVENTS);
            // Whoever writes comes again when Cassandra has no time, with what was written in part as well.
            await().atMost(Duration.ofSeconds(60))
                    .ignoreException(EventStoreUnavailableException.class)
                    .untilAsserted(() ->
                            Future.all(store.write(one), store.write(other)).await());
        }
    }

    private static long rows(String transaction) {
        long rows = 0;
        for (int bucket = 0; bucket < SEGMENTS; bucket++) {
            rows += count("events", transaction, " AND bucket = " + bucket);
        }
        return rows;
    }

    private static long count(String table, String transaction, String where) {
        var query = SimpleStatement.newInstance("SELECT count(*) FROM rased_it." + table
                        + " WHERE organization_id = 'org' AND transaction_id = '" + transaction + "'" + where)
                .setTimeout(Duration.ofSeconds(60));
        return Objects.requireNonNull(session.execute(query).one()).getLong(0);
    }

    private static String text(Row row, String column) {
        ByteBuffer bytes = Objects.requireNonNull(row.getByteBuffer(column));
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static CassandraSettings settings() {
        URI cassandra = TestStack.get().cassandra();
        return new CassandraSettings(
                List.of(cassandra.getHost() + ":" + cassandra.getPort()),
                "datacenter1",
                "rased_it",
                "{'class': 'SimpleStrategy', 'replication_factor': 1}",
                true,
                null,
                null,
                false,
                null,
                null,
                Duration.ofDays(1),
                Duration.ofSeconds(10),
                32,
                100,
                new DataSize(24 << 10));
    }
}

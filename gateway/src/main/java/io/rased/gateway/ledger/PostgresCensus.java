/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.gateway.ledger.account.ResultVersion;
import io.rased.relational.Postgres;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL has of transactions. Futures fail as its client does. Safe on any thread. */
final class PostgresCensus {
    private static final String SEGMENTS = read("segments.sql");
    private static final String VERSIONS = read("versions.sql");
    private static final String TRANSACTIONS = read("transactions.sql");
    private static final String PUBLISH_AGAIN = read("publish-again.sql");
    private static final String HOLD_UNREAD = read("hold-unread.sql");
    private static final String FORGET_SCORES = read("forget-scores.sql");

    private final Postgres postgres;
    private final double lookBackSeconds;

    /** @param lookBack what was scored before is not counted: Cassandra has not kept it */
    PostgresCensus(Postgres postgres, Duration lookBack) {
        this.postgres = postgres;
        this.lookBackSeconds = lookBack.toSeconds();
    }

    /** The next transactions in order, at most {@code limit}; from the first if {@code after} is null. */
    Future<List<TransactionKey>> transactions(@Nullable TransactionKey after, int limit) {
        Tuple values = after == null
                ? Tuple.of("", "", limit, lookBackSeconds)
                : Tuple.of(after.organization().value(), after.transaction().value(), limit, lookBackSeconds);
        return postgres.execute(TRANSACTIONS, values).map(rows -> {
            List<TransactionKey> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(key(row)));
            return keys;
        });
    }

    /** The events scored, by transaction and segment. */
    Future<Map<TransactionKey, Map<Integer, Long>>> segments(List<TransactionKey> of) {
        return postgres.execute(SEGMENTS, arrays(of).addDouble(lookBackSeconds)).map(rows -> {
            Map<TransactionKey, Map<Integer, Long>> segments = new HashMap<>();
            rows.forEach(row -> segments.computeIfAbsent(key(row), key -> new TreeMap<>())
                    .put(row.getInteger("segment"), row.getLong("events")));
            return segments;
        });
    }

    /** The result versions, by transaction and number. */
    Future<Map<TransactionKey, Map<Integer, ResultVersion>>> versions(List<TransactionKey> of) {
        return postgres.execute(VERSIONS, arrays(of)).map(rows -> {
            Map<TransactionKey, Map<Integer, ResultVersion>> versions = new HashMap<>();
            rows.forEach(row -> versions.computeIfAbsent(key(row), key -> new TreeMap<>())
                    .put(row.getInteger("version"), version(row)));
            return versions;
        });
    }

    /** Has the outbox publish a notification once more. */
    Future<Void> publishAgain(TransactionKey key, int version) {
        return postgres.execute(
                        PUBLISH_AGAIN,
                        Tuple.of(key.organization().value(), key.transaction().value(), version))
                .mapEmpty();
    }

    /** Lets a transaction that has no result version left be scored from its beginning. */
    Future<Void> forgetScores(TransactionKey key) {
        Tuple name = Tuple.of(key.organization().value(), key.transaction().value());
        // In two statements: the second one sees what was committed until the first one held the row.
        return postgres.inTransaction(connection -> connection
                .preparedQuery(HOLD_UNREAD)
                .execute(name)
                .compose(held -> connection.preparedQuery(FORGET_SCORES).execute(name))
                .mapEmpty());
    }

    private static ResultVersion version(Row row) {
        return new ResultVersion(
                row.getInteger("segments"),
                row.getBoolean("published"),
                row.getInteger("delivered"),
                row.getInteger("pending"),
                row.getInteger("exhausted"),
                row.getInteger("unplanned"));
    }

    private static TransactionKey key(Row row) {
        return new TransactionKey(
                new OrganizationId(row.getString("organization_id")),
                new TransactionId(row.getString("transaction_id")));
    }

    private static Tuple arrays(List<TransactionKey> keys) {
        return Tuple.tuple()
                .addArrayOfString(
                        keys.stream().map(key -> key.organization().value()).toArray(String[]::new))
                .addArrayOfString(
                        keys.stream().map(key -> key.transaction().value()).toArray(String[]::new));
    }

    private static String read(String resource) {
        try (InputStream in = PostgresCensus.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

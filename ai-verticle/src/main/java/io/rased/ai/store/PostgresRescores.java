/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.relational.Postgres;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;

/**
 * Degraded results that are to be scored again. They come and go with the result versions ({@link PostgresResults}).
 *
 * <p>Safe on any thread. Futures fail with {@link StoreUnavailableException} while PostgreSQL is away.
 */
public final class PostgresRescores {
    private final Postgres postgres;

    /** @param postgres where they are */
    public PostgresRescores(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Takes one that is due, if any is, and makes it due again after a pause twice as long as the last one. So whoever
     * takes it has until then, others take others, and one whose taker dies comes back.
     *
     * @param pause the first one
     * @param longestPause that it grows to
     */
    public Future<Optional<DueRescore>> claim(Duration pause, Duration longestPause) {
        return postgres.execute(Sql.CLAIM_RESCORE, Tuple.of(seconds(pause), seconds(longestPause)))
                .map(rows -> rows.size() == 0
                        ? Optional.<DueRescore>empty()
                        : Optional.of(due(rows.iterator().next())))
                .recover(Failures::translate);
    }

    /** Forgets one, unless another version is to be scored again meanwhile. */
    public Future<Void> drop(DueRescore due) {
        return postgres.execute(
                        Sql.DROP_RESCORE,
                        Tuple.of(
                                due.transaction().organization().value(),
                                due.transaction().transaction().value(),
                                due.version()))
                .<Void>mapEmpty()
                .recover(Failures::translate);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static DueRescore due(Row row) {
        return new DueRescore(
                new TransactionKey(
                        new OrganizationId(row.getString("organization_id")),
                        new TransactionId(row.getString("transaction_id"))),
                row.getInteger("version"),
                row.getInteger("attempts"));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresErrorsTest {
    @Test
    void whatMayPassIsUnavailable() {
        for (Throwable failure : List.of(
                postgres("57P01"),
                postgres("57P03"),
                postgres("53300"),
                postgres("08006"),
                postgres("57014"),
                ClosedConnectionException.INSTANCE,
                new ConnectException("refused"),
                new VertxException("Timeout"),
                new RuntimeException(new SQLException("refused", "08001")))) {
            assertThat(PostgresErrors.isUnavailable(failure)).as("%s", failure).isTrue();
            assertThat(PostgresErrors.isConflict(failure)).as("%s", failure).isFalse();
        }
    }

    @Test
    void whatWouldFailAgainIsNot() {
        for (Throwable failure :
                List.of(postgres("42P01"), postgres("23502"), new IllegalStateException("a mistake of ours"))) {
            assertThat(PostgresErrors.isUnavailable(failure)).as("%s", failure).isFalse();
        }
    }

    @Test
    void anotherWriterIsAConflict() {
        for (String state : List.of("23505", "40001", "40P01")) {
            assertThat(PostgresErrors.isConflict(postgres(state))).as(state).isTrue();
            assertThat(PostgresErrors.isUnavailable(postgres(state))).as(state).isFalse();
        }
    }

    private static PgException postgres(String state) {
        return new PgException("message", "ERROR", state, "detail");
    }
}

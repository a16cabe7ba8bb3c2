/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.rased.queues.PoisonMessageException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CassandraErrorsTest {
    @Test
    void whatTimeMayMendNamesTheServer() {
        for (Throwable failure : new Throwable[] {
            new NoNodeAvailableException(),
            new CompletionException(new DriverTimeoutException("PT2S")),
            new InvalidQueryException(null, "unconfigured table events")
        }) {
            assertThat(CassandraErrors.translate(failure))
                    .isInstanceOfSatisfying(
                            EventStoreUnavailableException.class,
                            unavailable -> assertThat(unavailable.server()).isEqualTo("cassandra"));
        }
    }

    @Test
    void aRowThatIsTooLargeIsPoison() {
        assertThat(CassandraErrors.translate(new InvalidQueryException(
                        null, "Mutation of 33554433 bytes is too large for the maximum size of 16777216")))
                .isInstanceOf(PoisonMessageException.class);
    }
}

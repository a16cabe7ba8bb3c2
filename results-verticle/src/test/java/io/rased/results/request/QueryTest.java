/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.event.RiskLevel;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final Duration MOST = Duration.ofSeconds(30);

    @Test
    void absentValuesAreTheirDefaults() {
        Query query = Query.of(MultiMap.caseInsensitiveMultiMap());

        assertThat(query.wait("wait", MOST)).isZero();
        assertThat(query.whole("limit", 1, 200)).isEmpty();
        assertThat(query.cursor("cursor")).isEmpty();
    }

    @Test
    void goodValuesAreRead() {
        assertThat(one("wait", "5s").wait("wait", MOST)).isEqualTo(Duration.ofSeconds(5));
        assertThat(one("wait", "250ms").wait("wait", MOST)).isEqualTo(Duration.ofMillis(250));
        assertThat(one("wait", "30s").wait("wait", MOST)).isEqualTo(MOST);
        assertThat(one("limit", "200").whole("limit", 1, 200)).contains(200);
        assertThat(one("since", "2026-01-15T12:00:00.5+02:00").time("since"))
                .contains(Instant.parse("2026-01-15T10:00:00.5Z"));
        assertThat(one("riskLevel", "HIGH").constant("riskLevel", RiskLevel.class, RiskLevel::name))
                .contains(RiskLevel.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-1s", "31s", "30001ms", "5 s", "1e3ms", "99999999999s", "５s", "PT5S"})
    void otherWaitsAreRefused(String text) {
        assertRefused(() -> one("wait", text).wait("wait", MOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "201", "-1", "1.5", "ten", "99999999999999", "+5"})
    void otherLimitsAreRefused(String text) {
        assertRefused(() -> one("limit", text).whole("limit", 1, 200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-01-15", "2026-13-01T00:00:00Z", "1768471200000", "+99999-01-01T00:00:00Z"
            })
    void otherTimesAreRefused(String text) {
        assertRefused(() -> one("since", text).time("since"));
    }

    @Test
    void valueThatComesTwiceIsRefused() {
        assertRefused(() -> Query.of(
                        MultiMap.caseInsensitiveMultiMap().add("limit", "1").add("limit", "2"))
                .whole("limit", 1, 200));
        assertRefused(() -> one("riskLevel", "high").constant("riskLevel", RiskLevel.class, RiskLevel::name));
        assertRefused(() -> one("transactionId", "a:b").id("transactionId"));
    }

    private static Query one(String name, String value) {
        return Query.of(MultiMap.caseInsensitiveMultiMap().add(name, value));
    }

    private static void assertRefused(ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_REQUEST));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import static io.rased.http.Absences.INTERVAL_NANOS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AbsencesTest {
    private final Absences absences = new Absences();

    @Test
    void theFirstIsToldAndThenOneInTenSecondsWithTheNumberOfTheOthers() {
        long start = Long.MAX_VALUE - 3;

        assertThat(absences.toTell("postgres", start)).isZero();
        for (int i = 1; i <= 500; i++) {
            assertThat(absences.toTell("postgres", start + i)).isEqualTo(-1);
        }
        assertThat(absences.toTell("postgres", start + INTERVAL_NANOS)).isEqualTo(500);
        assertThat(absences.toTell("postgres", start + INTERVAL_NANOS + 1)).isEqualTo(-1);
        assertThat(absences.toTell("postgres", start + 2 * INTERVAL_NANOS)).isEqualTo(1);
    }

    @Test
    void eachServerIsToldOf() {
        assertThat(absences.toTell("postgres", 0)).isZero();
        assertThat(absences.toTell("redis", 1)).isZero();
    }
}

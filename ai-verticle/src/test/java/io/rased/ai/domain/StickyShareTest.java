/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StickyShareTest {
    @Test
    void holdsItsShareOfUsersAndKeepsThemWhenItGrows() {
        var tenth = new StickyShare(0.1);
        var fifth = new StickyShare(0.2);

        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> tenth.holds(transaction("t"), "user-" + i))
                        .peek(i -> assertThat(fifth.holds(transaction("t"), "user-" + i))
                                .isTrue())
                        .count())
                .isBetween(900L, 1100L);
    }

    @Test
    void aUserIsInItInEveryTransactionAndWithoutOneTheTransactionCounts() {
        var half = new StickyShare(0.5);

        assertThat(IntStream.range(0, 100).mapToObj(i -> half.holds(transaction("t-" + i), "u")))
                .containsOnly(half.holds(transaction("t"), "u"));
        assertThat(IntStream.range(0, 100).mapToObj(i -> half.holds(transaction("t-" + i), null)))
                .contains(true, false);
    }

    @Test
    void noneIsInNothingAndAllAreInAll() {
        for (int i = 0; i < 100; i++) {
            assertThat(new StickyShare(0).holds(transaction("t"), "u" + i)).isFalse();
            assertThat(new StickyShare(1).holds(transaction("t"), "u" + i)).isTrue();
        }
        assertThatThrownBy(() -> new StickyShare(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StickyShare(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TransactionKey transaction(String id) {
        return new TransactionKey(new OrganizationId("bank"), new TransactionId(id));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.features.odds.Assessed;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class SyntheticOrganizationTest {
    @Test
    void sameSeedSameTransactionsAndOthersForAnother() {
        var transactions = SyntheticOrganization.generate(42, 5, 20);

        assertThat(SyntheticOrganization.generate(42, 5, 20)).isEqualTo(transactions);
        assertThat(SyntheticOrganization.generate(42, 3, 20)).isEqualTo(transactions.subList(0, 3));
        assertThat(SyntheticOrganization.generate(43, 5, 20)).isNotEqualTo(transactions);
    }

    @Test
    void asManyAreTakeoversAsThePriorSays() {
        var all = SyntheticOrganization.generate(1, 500, 41).stream()
                .flatMap(List::stream)
                .toList();
        double takeovers = all.stream().filter(SyntheticTransaction::takeover).count();

        assertThat(takeovers / all.size()).isCloseTo(Assessed.PRIOR, Offset.offset(0.004));
        assertThat(all)
                .allMatch(each -> each.location().isPlaced() && !each.device().isEmpty());
    }

    @Test
    void timeGoesOn() {
        for (List<SyntheticTransaction> person : SyntheticOrganization.generate(7, 20, 50)) {
            assertThat(person.get(0).takeover()).isFalse();
            assertThat(person.stream().map(each -> each.location().at() / 86_400_000 / 2))
                    .isSorted();
        }
    }
}

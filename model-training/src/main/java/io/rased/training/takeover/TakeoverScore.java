/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.takeover;

import io.rased.features.device.DeviceScore;
import io.rased.features.location.LocationScore;
import io.rased.features.odds.Assessed;
import io.rased.features.odds.Learned;
import io.rased.features.synthetic.SyntheticTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A score that tells whether a transaction is somebody else's. */
public enum TakeoverScore {
    LOCATION {
        @Override
        Judge in(List<SyntheticTransaction> organization) {
            var population =
                    io.rased.features.location.Population.of(all(organization, SyntheticTransaction::location));
            return (now, history) ->
                    LocationScore.of(now.location(), learned(history, SyntheticTransaction::location), population);
        }
    },
    DEVICE {
        @Override
        Judge in(List<SyntheticTransaction> organization) {
            var population = io.rased.features.device.Population.of(all(organization, SyntheticTransaction::device));
            return (now, history) ->
                    DeviceScore.of(now.device(), learned(history, SyntheticTransaction::device), population);
        }
    };

    private static final long DAY_MS = 86_400_000;

    /** What judges, where these transactions are the organization's. */
    abstract Judge in(List<SyntheticTransaction> organization);

    private static <T> List<T> all(List<SyntheticTransaction> transactions, Function<SyntheticTransaction, T> part) {
        return transactions.stream().map(part).toList();
    }

    private static <T> List<Learned<T>> learned(
            List<SyntheticTransaction> history, Function<SyntheticTransaction, T> part) {
        return history.stream()
                .map(each -> new Learned<>(each.location().at() / DAY_MS, part.apply(each)))
                .toList();
    }

    /** Judges a transaction by those before it, the oldest first. */
    interface Judge {
        Optional<Assessed> judge(SyntheticTransaction now, List<SyntheticTransaction> history);
    }
}

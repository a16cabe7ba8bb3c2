/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.benchmarks.arrival.DoctorsLedger;
import io.rased.benchmarks.faults.check.Findings;
import io.rased.benchmarks.faults.inflict.Inflicted;
import io.rased.benchmarks.faults.load.Requests.Ending;
import io.rased.benchmarks.faults.plan.Fault.Kind;
import io.rased.benchmarks.faults.plan.FaultsPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsReportTest {
    @Test
    void hasARowForEachKindAndVictim() {
        String text = report(List.of(
                inflicted(Kind.RESTART, "gateway-1", 1_200, 8_000, true),
                inflicted(Kind.RESTART, "gateway-1", 1_400, 9_000, true),
                inflicted(Kind.CUT, "redis", 1_200, 0, false)));

        assertThat(text.lines())
                .contains("| SIGTERM | gateway-1 | 2 | 1.4 s, 1.4 s | 9.0 s, 9.0 s | 2 |")
                .contains("| connections cut | redis | 1 | 1.2 s, 1.2 s | 0.0 s, 0.0 s | 0 |");
    }

    @Test
    void saysHowToDoItAgain() {
        assertThat(report(List.of()))
                .contains(
                        "`./rased bench faults --kills 0 --restarts 2 --cuts 1 --seed 7 --gateways 2 --organizations 3"
                                + " --rate 4.5`");
    }

    @Test
    void saysHowRequestsEnded() {
        assertThat(report(List.of()).lines())
                .contains("| answered | 1,000 |")
                .contains("| answers lost: the connection broke first | 0 |");
    }

    private static Inflicted inflicted(Kind kind, String victim, long lasted, long until, boolean died) {
        return new Inflicted(kind, victim, Duration.ofMillis(lasted), Duration.ofMillis(until), died);
    }

    private static String report(List<Inflicted> faults) {
        var plan = new FaultsPlan(7, Map.of(Kind.RESTART, 2, Kind.CUT, 1), false, 2, 3, 4.5);
        var tally = new Tally(1, 1, 0, 1, 1, 1, 1, 1, 0);
        return FaultsReport.of(new FaultsResult(
                plan,
                faults,
                tally,
                Map.of(Ending.ANSWERED, 1_000L),
                new Findings(),
                Duration.ofSeconds(9),
                Duration.ofSeconds(1),
                new DoctorsLedger.Answer(true, "The ledger balances")));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import io.rased.event.TransactionKey;
import io.rased.gateway.GatewaySettings;
import io.rased.queues.QueueLog;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./rased doctor --ledger}: draws up the accounts, prints them, and has gaps repaired if that is asked for.
 *
 * @param organization whose transactions; null for everybody's
 * @param repair whether what can be repaired is
 * @param json whether a program reads it
 */
public record LedgerCheck(@Nullable String organization, boolean repair, boolean json) {

    /** Runs it; answers whether the ledger balances. Blocks. */
    public boolean run(GatewaySettings settings, PrintStream out, PrintStream err) throws InterruptedException {
        Predicate<TransactionKey> wanted = key ->
                organization == null || organization.equals(key.organization().value());
        try (Servers servers = new Servers(settings);
                QueueLog queues = QueueLog.open(settings.kafka())) {
            Ledger.Findings findings = Ledger.draw(servers, queues, settings, wanted);
            if (json) {
                out.println(LedgerJson.of(findings).encodePrettily());
            } else {
                LedgerText.print(findings, out);
            }
            if (repair) {
                // On the other stream, so that a program still reads JSON.
                report(Reconciler.repair(servers, queues, findings.accounts().gaps()), err);
            }
            return findings.accounts().gaps().isEmpty();
        } catch (ServersAwayException | KafkaException | ExecutionException away) {
            err.println("The ledger needs Redis, Kafka, Cassandra and PostgreSQL, and one of them can't be used ("
                    + away.getMessage() + "). rased doctor without --ledger tells which.");
            return false;
        }
    }

    private static void report(Reconciler.Repairs repairs, PrintStream err) {
        repairs.hopeless()
                .forEach(segment -> err.println(
                        "No queue keeps the message of " + segment + " any more: it can't be handed over again."));
        err.printf(
                "Handed over again: %,d segments. Published again: %,d notifications. Look again in a minute.%n",
                repairs.segments(), repairs.notifications());
    }
}

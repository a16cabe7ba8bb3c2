/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.benchmarks.faults.check.AcknowledgedBatch;
import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.Promise;
import io.rased.benchmarks.faults.check.SentTransaction;
import io.rased.commands.demo.client.BatchWriter;
import io.rased.commands.demo.client.GatewayException;
import io.rased.commands.demo.client.Receipt;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Posts one transaction, batch after batch, each until it is answered 202, and writes down what was. Blocks. */
final class TransactionPost {
    private final Tenant tenant;
    private final TransactionKey key;
    private final Script script;

    TransactionPost(Tenant tenant, String transaction, Script script) {
        this.tenant = tenant;
        this.key = new TransactionKey(tenant.id(), new TransactionId(transaction));
        this.script = script;
    }

    void run(Ledger ledger, long nowMs) throws InterruptedException {
        String transaction = key.transaction().value();
        String session = "session-of-" + transaction;
        var writer = new BatchWriter(tenant.id().value(), session, transaction, nowMs);
        List<AcknowledgedBatch> acknowledged = new ArrayList<>();
        Set<String> inDoubt = Set.of();
        try {
            String token = tenant.client().token(session, transaction);
            for (int i = 0; i < script.batches().size(); i++) {
                inDoubt = Set.of("b-" + i);
                byte[] body = writer.write(
                        i, script.flagged().contains(i), script.batches().get(i));
                Receipt receipt = tenant.client().post(token, body);
                acknowledged.add(new AcknowledgedBatch(
                        "b-" + i, receipt.segment(), script.batches().get(i).size(), receipt.duplicate()));
                inDoubt = Set.of();
            }
        } catch (GatewayException e) {
            ledger.add(new Incident(Promise.TAKEN, key + " batch " + acknowledged.size() + ": " + e.getMessage()));
        } finally {
            ledger.add(new SentTransaction(key, acknowledged, inDoubt));
        }
    }
}

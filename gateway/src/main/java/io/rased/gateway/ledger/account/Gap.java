/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

import io.rased.event.TransactionKey;

/**
 * Something that is nowhere.
 *
 * @param transaction whose
 * @param entry what, with a remark
 */
public record Gap(TransactionKey transaction, Entry entry) {
    /** For people: which item, and what is wrong. */
    public String line() {
        String item = switch (entry.equation()) {
            case BATCHES -> "batches";
            case PERSISTED, SCORED -> "segment " + entry.number();
            case NOTIFIED -> "version " + entry.number();
        };
        return "%s %s %s: %s"
                .formatted(
                        transaction.organization().value(),
                        transaction.transaction().value(),
                        item,
                        entry.remark());
    }
}

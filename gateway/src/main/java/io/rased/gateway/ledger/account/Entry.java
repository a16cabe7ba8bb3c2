/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

/**
 * One line of a transaction's account.
 *
 * @param equation where it counts
 * @param number of the segment or version; 0 for batches
 * @param count how many batches; 1 for a segment or version. Negative only where more is there than was accepted
 * @param fate where it is
 * @param remark what is wrong, if the fate turns out to be {@link Fate#MISSING}; else empty
 */
public record Entry(Equation equation, int number, long count, Fate fate, String remark) {
    /** The same, once the queues were asked. */
    public Entry with(Fate known) {
        return new Entry(equation, number, count, known, remark);
    }
}

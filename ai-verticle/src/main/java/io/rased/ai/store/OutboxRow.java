/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.event.TransactionKey;

/**
 * A notification that is committed and to be published.
 *
 * @param id the row
 * @param transaction which transaction it is about
 * @param body the message
 */
public record OutboxRow(long id, TransactionKey transaction, String body) {}

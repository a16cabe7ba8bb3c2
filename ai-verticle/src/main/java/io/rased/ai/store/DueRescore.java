/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.event.TransactionKey;

/**
 * A degraded result that is due to be scored again.
 *
 * @param transaction whose
 * @param version that is degraded
 * @param attempts with this one
 */
public record DueRescore(TransactionKey transaction, int version, int attempts) {}

/* SPDX-License-Identifier: Apache-2.0 */
/** The ledger: whether everything that was accepted is where it should be, asked of the servers themselves. */
@NullMarked
package io.rased.gateway.ledger;

import org.jspecify.annotations.NullMarked;

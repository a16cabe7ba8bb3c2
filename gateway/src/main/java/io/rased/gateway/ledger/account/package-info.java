/* SPDX-License-Identifier: Apache-2.0 */
/** The equations of the ledger, and how a transaction is booked into them. Pure. */
@NullMarked
package io.rased.gateway.ledger.account;

import org.jspecify.annotations.NullMarked;

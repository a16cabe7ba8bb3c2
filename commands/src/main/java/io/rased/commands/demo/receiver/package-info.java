/* SPDX-License-Identifier: Apache-2.0 */
/** A receiver of webhooks that trusts nothing and forgets nothing. */
@org.jspecify.annotations.NullMarked
package io.rased.commands.demo.receiver;

/* SPDX-License-Identifier: Apache-2.0 */
/** {@code rased up}: the local stack and its gateways, started together, supervised, and ended together. */
@org.jspecify.annotations.NullMarked
package io.rased.commands.up;

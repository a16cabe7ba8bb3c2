/* SPDX-License-Identifier: Apache-2.0 */
/** Reads what is in the stores at the end, past the gateways. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults.stores;

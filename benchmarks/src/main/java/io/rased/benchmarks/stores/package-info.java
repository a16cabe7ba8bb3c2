/* SPDX-License-Identifier: Apache-2.0 */
/** Ways past the gateways to what is stored. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.stores;

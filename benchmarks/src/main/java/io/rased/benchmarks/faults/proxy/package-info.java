/* SPDX-License-Identifier: Apache-2.0 */
/** A small TCP proxy that can cut connections and be slow. It knows nothing of what goes through it. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults.proxy;

/* SPDX-License-Identifier: Apache-2.0 */
/** {@code ./rased bench overload}: more load than Rased can carry, and what becomes of what it accepts. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.overload;

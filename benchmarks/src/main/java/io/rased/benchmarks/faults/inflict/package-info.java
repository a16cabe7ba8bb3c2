/* SPDX-License-Identifier: Apache-2.0 */
/** Does to processes what the schedule says, and watches them recover. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults.inflict;

/* SPDX-License-Identifier: Apache-2.0 */
/** Whether all that was answered 202 has arrived in the stores. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.arrival;

/* SPDX-License-Identifier: Apache-2.0 */
/**
 * {@code ./rased bench faults}: real processes are killed and stopped under load, and what was acknowledged is compared
 * with what is in the stores and what the receivers got.
 *
 * <p>{@code plan} says what happens, {@code inflict} does it while {@code load} posts; then {@code stores} are read,
 * {@code check} compares, and {@code report} tells.
 */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults;

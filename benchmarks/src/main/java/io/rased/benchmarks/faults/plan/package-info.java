/* SPDX-License-Identifier: Apache-2.0 */
/** What a fault run was asked for, and the seeded schedule of its faults. Pure: the same seed gives the same. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults.plan;

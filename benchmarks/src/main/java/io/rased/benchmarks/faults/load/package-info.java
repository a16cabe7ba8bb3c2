/* SPDX-License-Identifier: Apache-2.0 */
/** The clients of a fault run: organizations that post, remember every answer, and hear webhooks. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults.load;

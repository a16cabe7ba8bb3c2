/* SPDX-License-Identifier: Apache-2.0 */
/** What was seen in a fault run, and what of it breaks a promise. Pure: it talks to no server. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults.check;

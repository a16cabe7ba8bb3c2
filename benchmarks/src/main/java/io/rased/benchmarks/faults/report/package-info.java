/* SPDX-License-Identifier: Apache-2.0 */
/** What a run has seen, in numbers and in Markdown. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults.report;

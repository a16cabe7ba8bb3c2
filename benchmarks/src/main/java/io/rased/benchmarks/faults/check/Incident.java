/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

/**
 * Something that broke a promise as it happened.
 *
 * @param promise which
 * @param offender what it was, by id
 */
public record Incident(Promise promise, String offender) {}

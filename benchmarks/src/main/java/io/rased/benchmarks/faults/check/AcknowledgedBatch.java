/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

/**
 * A batch that was answered 202.
 *
 * @param id its {@code batchId}
 * @param segment where the answer said it is
 * @param events how many it has
 * @param duplicate whether the answer was {@code duplicate}: an earlier try had got through, its answer had not
 */
public record AcknowledgedBatch(String id, int segment, int events, boolean duplicate) {}

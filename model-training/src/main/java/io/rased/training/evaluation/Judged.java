/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

/**
 * A score whose truth is known.
 *
 * @param score a margin or a probability
 * @param positive the truth
 * @param weight how much it counts
 */
public record Judged(double score, boolean positive, double weight) {}

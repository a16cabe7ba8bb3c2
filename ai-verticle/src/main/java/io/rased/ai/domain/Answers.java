/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/**
 * What a model says of a transaction's rows.
 *
 * @param logOdds of each row; NaN where the model gives none
 * @param losses by how much the mean of {@code logOdds} falls with a feature at its median in all rows, feature by feature
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record Answers(double[] logOdds, double[] losses) {}

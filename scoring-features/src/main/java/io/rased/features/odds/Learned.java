/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

/**
 * What was learned of a person from one earlier transaction.
 *
 * @param day on which it was accepted, in days since 1970, UTC
 * @param facts what it showed
 */
public record Learned<T>(long day, T facts) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

/**
 * What a verifier said of a session whose truth is known, by a verifier that saw neither person.
 *
 * @param fold which people were left out
 * @param ratio logarithm of the likelihood ratio; above 0 for the same person
 * @param genuine the truth
 */
record Verified(int fold, double ratio, boolean genuine) {}

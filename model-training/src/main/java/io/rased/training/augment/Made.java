/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

import io.rased.features.PointerTrace;

/**
 * A session that was made.
 *
 * @param kind how
 * @param trace its moves
 */
public record Made(String kind, PointerTrace trace) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

/**
 * A button that went down or up.
 *
 * @param time in ms, by the clock of the moves
 * @param down whether it went down
 */
public record Press(double time, boolean down) {}

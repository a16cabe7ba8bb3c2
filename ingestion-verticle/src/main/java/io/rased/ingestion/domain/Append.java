/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/**
 * An append that is under way.
 *
 * @param beganNanos when it began, in nanoseconds from anywhere
 * @param amongFew whether so few others were under way then that it waits for none of them
 */
public record Append(long beganNanos, boolean amongFew) {}

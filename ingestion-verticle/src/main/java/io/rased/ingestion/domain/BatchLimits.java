/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/**
 * The most that a valid batch may be.
 *
 * @param events how many events
 * @param eventBytes how many bytes an event
 */
public record BatchLimits(int events, long eventBytes) {}

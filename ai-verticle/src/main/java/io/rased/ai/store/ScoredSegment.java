/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.event.TriggerReason;

/**
 * What a segment contributes to its transaction's result.
 *
 * @param segment its number
 * @param events how many events it holds
 * @param triggerReason why it was sealed
 * @param evidence what the models need of it, encoded; read-only
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record ScoredSegment(int segment, long events, TriggerReason triggerReason, byte[] evidence) {}

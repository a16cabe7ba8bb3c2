/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.event.SegmentMessage;
import io.rased.features.SessionEvidence;

/**
 * A segment as the models see it.
 *
 * @param message the envelope
 * @param evidence what its events say
 * @param unreadable how many events could not be read and were passed over
 */
public record ReadSegment(SegmentMessage message, SessionEvidence evidence, long unreadable) {}

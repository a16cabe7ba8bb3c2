/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

/**
 * What one transaction adds to a profile.
 *
 * @param kind what it is
 * @param field the number of the field that was typed in; 0 for what is of no field
 * @param bytes encoded; read-only
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record ProfileSample(SampleKind kind, long field, byte[] bytes) {}

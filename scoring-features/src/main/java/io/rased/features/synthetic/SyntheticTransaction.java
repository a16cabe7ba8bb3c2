/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import io.rased.features.device.DeviceFacts;
import io.rased.features.location.LocationFacts;

/**
 * A generated transaction: from where, and on what.
 *
 * @param location from where and when
 * @param device on what
 * @param takeover the truth: whether it is somebody else than the person
 */
public record SyntheticTransaction(LocationFacts location, DeviceFacts device, boolean takeover) {}

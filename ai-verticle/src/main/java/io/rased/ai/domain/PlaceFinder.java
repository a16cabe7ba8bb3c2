/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.event.IpAddress;
import io.rased.features.location.Place;

/** Finds out where addresses are. May read a file, so call it on a worker; safe on any thread. Never fails. */
public interface PlaceFinder {
    /** Of a gateway that has no database. */
    PlaceFinder NOWHERE = address -> Place.UNKNOWN;

    /** Where an address is, as far as it is known: {@link Place#UNKNOWN} where nothing is. */
    Place find(IpAddress address);
}

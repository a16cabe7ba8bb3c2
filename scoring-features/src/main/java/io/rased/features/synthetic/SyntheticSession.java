/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.List;

/**
 * A generated session.
 *
 * @param label the truth: {@code human} or {@code bot:<family>}
 * @param events in order of time
 */
public record SyntheticSession(String label, List<SyntheticEvent> events) {
    /** Copies the list. */
    public SyntheticSession {
        events = List.copyOf(events);
    }
}

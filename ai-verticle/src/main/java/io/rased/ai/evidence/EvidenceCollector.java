/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.features.SessionEvidence;
import io.rased.features.device.DeviceFacts;
import io.rased.features.location.LocationFacts;

/** Gathers a segment's evidence, event by event. One use, one thread. */
final class EvidenceCollector {
    private final Moves moves = new Moves();
    private final Keys keys = new Keys();
    private long unreadable;

    void add(EventFields event) {
        switch (event.kind()) {
            case MOVE -> {
                if (event.hasPlace()) {
                    moves.add(event.timestamp(), event.x(), event.y());
                } else {
                    unreadable++;
                }
            }
            case KEY_DOWN, KEY_UP -> {
                if (event.hasPosition()) {
                    keys.add(event);
                } else {
                    unreadable++;
                }
            }
            case OTHER -> {}
        }
    }

    SessionEvidence evidence(LocationFacts location, DeviceFacts device) {
        return new SessionEvidence(moves.trace(), keys.trace(), location, device);
    }

    long unreadable() {
        return unreadable;
    }
}

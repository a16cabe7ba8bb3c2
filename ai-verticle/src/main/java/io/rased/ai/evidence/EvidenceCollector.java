/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.features.SessionEvidence;

/** Gathers a segment's evidence, event by event. One use, one thread. */
final class EvidenceCollector {
    private final Moves moves = new Moves();
    private long unreadable;

    void add(EventFields event) {
        if (event.isMove()) {
            addMove(event);
        }
    }

    SessionEvidence evidence() {
        return new SessionEvidence(moves.trace());
    }

    long unreadable() {
        return unreadable;
    }

    private void addMove(EventFields event) {
        if (event.hasPlace()) {
            moves.add(event.timestamp(), event.x(), event.y());
        } else {
            unreadable++;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

/** The events that a score reads. */
enum EventKind {
    MOVE,
    KEY_DOWN,
    KEY_UP,
    OTHER;

    static EventKind of(String eventType) {
        return switch (eventType) {
            case "mousemove" -> MOVE;
            case "keydown" -> KEY_DOWN;
            case "keyup" -> KEY_UP;
            default -> OTHER;
        };
    }
}

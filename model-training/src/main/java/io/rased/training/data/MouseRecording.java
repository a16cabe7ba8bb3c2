/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import io.rased.features.PointerTrace;
import java.util.List;

/**
 * A whole session of a mouse, however long, with its buttons.
 *
 * @param subject whose it is, or is said to be
 * @param session its name
 * @param label {@code genuine}, {@code impostor} or {@code human}
 * @param split {@code train}, {@code test} or empty
 * @param parts its moves in the order of the file, as many to a trace as one keeps
 * @param presses its buttons, in order of time
 */
public record MouseRecording(
        String subject, String session, String label, String split, List<PointerTrace> parts, List<Press> presses) {
    /** Copies the lists. */
    public MouseRecording {
        parts = List.copyOf(parts);
        presses = List.copyOf(presses);
    }

    /** Whether its moves are in order of time, but for a few. */
    public boolean inOrder() {
        return TimeOrder.kept(parts);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import io.rased.features.PointerTrace;
import java.util.List;

/**
 * A recorded session.
 *
 * @param dataset the set that it is from
 * @param subject who moved, or the set-up it was recorded on; may be empty
 * @param session its name in the set
 * @param label {@code human} or {@code bot:<family>}
 * @param split {@code train}, {@code test} or empty: the data set's own
 * @param trace its moves
 */
public record Recording(
        String dataset, String subject, String session, String label, String split, PointerTrace trace) {
    static final String HUMAN = "human";

    /** Whether a person moved. */
    public boolean human() {
        return label.equals(HUMAN);
    }

    /** Whether its moves are in order of time, but for a few. */
    public boolean inOrder() {
        return TimeOrder.kept(List.of(trace));
    }

    /** The laboratory that it is from: the two halves of the web-bot data set share their people. */
    public String source() {
        return dataset.startsWith("webbot") ? "webbot" : dataset;
    }

    /**
     * Who moved, as far as the data says. The subjects of {@code circles} are four set-ups, not people, so there each
     * session counts as a person of its own; a set without subjects is treated alike.
     */
    public String person() {
        boolean named = !subject.isEmpty() && !dataset.equals("circles");
        return source() + "|" + (named ? subject : subject + "|" + session);
    }
}

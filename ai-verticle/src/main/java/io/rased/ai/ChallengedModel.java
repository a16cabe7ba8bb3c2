/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.domain.ServedModel;
import io.rased.ai.model.ModelSlot;
import java.util.List;

/**
 * A model as it is served, and the one that would take its place.
 *
 * @param champion decides, unless the challenger does
 * @param challenger may be empty
 */
record ChallengedModel(ModelSlot champion, ModelSlot challenger) {
    /** What both score. */
    String name() {
        return champion.name();
    }

    /** Whether a challenger is installed. */
    boolean challenged() {
        return challenger.holdsModel();
    }

    /** The challenger, or, without one, the champion. */
    ServedModel challengerOrChampion() {
        return challenger.or(champion);
    }

    List<ModelSlot> slots() {
        return List.of(champion, challenger);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.ai.profile.TypedFields;
import io.rased.features.SessionEvidence;
import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypedEntry;
import io.rased.features.keystroke.TypingPopulation;
import java.util.ArrayList;
import java.util.List;

/** Whether another person than the account's typed: each entry of a field beside the person's template of it. */
public final class KeystrokeScorer implements Scorer {
    /** With so many earlier entries a template is ripe. */
    private static final double RIPE = 20;

    private final ServedModel model;

    /** @param model trained on {@link KeystrokeFeatures} */
    public KeystrokeScorer(ServedModel model) {
        this.model = model;
    }

    @Override
    public ScoreName name() {
        return ScoreName.KEYSTROKE;
    }

    @Override
    public Scored score(SessionEvidence evidence, Background background) {
        return model.ask(verifier -> score(TypedFields.comparable(evidence.typing()), background, verifier));
    }

    private static Scored score(List<TypedEntry> entries, Background background, ProbabilityModel verifier) {
        if (entries.isEmpty()) {
            return Scored.unavailable(UnavailableReason.TOO_FEW_KEYS, verifier.card());
        }
        if (!background.profile().known()) {
            return Scored.unavailable(UnavailableReason.NO_USER, verifier.card());
        }
        List<float[]> rows = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (TypedEntry entry : entries) {
            List<Timings> earlier = background.profile().typed(entry.field());
            if (earlier.size() >= KeystrokeTemplate.LEAST_ENTRIES) {
                TypingPopulation people = background.organization().typing(entry.field());
                KeystrokeFeatures.row(background.profile().template(entry.field(), people), Timings.of(entry))
                        .ifPresent(rows::add);
                fewest = Math.min(fewest, earlier.size());
            }
        }
        return rows.isEmpty()
                ? Scored.unavailable(UnavailableReason.NO_TEMPLATE, verifier.card())
                : AskedModel.about(
                        ScoreName.KEYSTROKE, rows.toArray(float[][]::new), Math.min(1, fewest / RIPE), verifier);
    }
}

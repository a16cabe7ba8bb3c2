/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.ai.profile.ComparableEntry;
import io.rased.ai.profile.SessionFeatures;
import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.keystroke.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether another person than the account's typed: the entries of a field beside the person's template of it. The field
 * that is least like the person counts: who can type anything into a field of his own can't talk down another one.
 */
public final class KeystrokeScorer implements Scorer {
    /** With so many earlier entries a template is ripe. */
    private static final double RIPE = 20;

    /** So many entries of a field are compared, the last ones. */
    private static final int ENTRIES = 4;

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
    public Scored score(SessionFeatures features, Background background) {
        return model.ask(verifier -> score(features.typed(), background, verifier));
    }

    private static Scored score(List<ComparableEntry> entries, Background background, ProbabilityModel verifier) {
        if (entries.isEmpty()) {
            return Scored.unavailable(UnavailableReason.TOO_FEW_KEYS, verifier.card());
        }
        if (!background.profile().known()) {
            return Scored.unavailable(UnavailableReason.NO_USER, verifier.card());
        }
        Map<Long, List<Timings>> fields = new TreeMap<>();
        entries.forEach(entry -> fields.computeIfAbsent(entry.field(), first -> new ArrayList<>())
                .add(entry.times()));
        List<AskedModel.Rows> rows = new ArrayList<>();
        fields.forEach((field, times) -> rows(field, times, background).ifPresent(rows::add));
        return rows.isEmpty()
                ? Scored.unavailable(UnavailableReason.NO_TEMPLATE, verifier.card())
                : AskedModel.aboutRiskiest(ScoreName.KEYSTROKE, rows, verifier);
    }

    /** The rows of one field's last entries; none without a template of it. */
    private static Optional<AskedModel.Rows> rows(long field, List<Timings> entries, Background background) {
        int earlier = background.profile().typed(field).size();
        if (earlier < KeystrokeTemplate.LEAST_ENTRIES) {
            return Optional.empty();
        }
        KeystrokeTemplate template =
                background.profile().template(field, background.organization().typing(field));
        float[][] rows = entries.subList(Math.max(0, entries.size() - ENTRIES), entries.size()).stream()
                .flatMap(entry -> KeystrokeFeatures.row(template, entry).stream())
                .toArray(float[][]::new);
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(new AskedModel.Rows(rows, Math.min(1, earlier / RIPE)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.ai.profile.TypedFields;
import io.rased.features.SessionEvidence;
import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypedEntry;
import java.util.ArrayList;
import java.util.Comparator;
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
        Map<Long, List<TypedEntry>> fields = new TreeMap<>();
        entries.forEach(entry -> fields.computeIfAbsent(entry.field(), first -> new ArrayList<>())
                .add(entry));
        return fields.values().stream()
                .flatMap(field -> field(field, background, verifier).stream())
                .max(Comparator.comparingDouble(KeystrokeScorer::risk))
                .orElseGet(() -> Scored.unavailable(UnavailableReason.NO_TEMPLATE, verifier.card()));
    }

    /** The score of one field's last entries; none without a template of it. */
    private static Optional<Scored> field(List<TypedEntry> entries, Background background, ProbabilityModel verifier) {
        long field = entries.get(0).field();
        int earlier = background.profile().typed(field).size();
        if (earlier < KeystrokeTemplate.LEAST_ENTRIES) {
            return Optional.empty();
        }
        KeystrokeTemplate template =
                background.profile().template(field, background.organization().typing(field));
        float[][] rows = entries.subList(Math.max(0, entries.size() - ENTRIES), entries.size()).stream()
                .flatMap(entry -> KeystrokeFeatures.row(template, Timings.of(entry)).stream())
                .toArray(float[][]::new);
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(AskedModel.about(ScoreName.KEYSTROKE, rows, Math.min(1, earlier / RIPE), verifier));
    }

    /** A score that can't be given though there is a template outweighs all. */
    private static double risk(Scored scored) {
        return scored.outcome() instanceof ScoreOutcome.Given given ? given.probability() : 2;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.model.CardText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The model card: its text is a resource, its figures are those of the manifest. */
public final class BotCard {
    private BotCard() {}

    static String of(BotManifest manifest) {
        return CardText.of(BotCard.class, "bot-card.md").fill(places(manifest));
    }

    /** What a manifest says, in words and rows of tables, by the names of the places that they fill. */
    public static Map<String, String> places(BotManifest manifest) {
        BotFigures figures = manifest.figures();
        return Map.ofEntries(
                Map.entry("version", manifest.version()),
                Map.entry("sha256", manifest.sha256()),
                Map.entry("featureSet", manifest.featureSet()),
                Map.entry("seed", Long.toString(manifest.seed())),
                Map.entry("features", Integer.toString(manifest.features().size())),
                Map.entry("sessions", sessions(manifest.sessions())),
                Map.entry("originalSplit", originalSplit(figures.originalSplit())),
                Map.entry("families", families(figures)),
                Map.entry("cuts", cuts(figures.cuts())),
                Map.entry("sources", sources(figures.unseenSources())),
                Map.entry("calibrationError", CardText.decimals(figures.calibrationError())));
    }

    private static String sessions(Map<String, Integer> sessions) {
        return sessions.entrySet().stream()
                .map(entry -> CardText.row(entry.getKey(), Integer.toString(entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String originalSplit(List<BotFigures.Split> splits) {
        return splits.stream()
                .map(split -> CardText.row(
                        split.dataset(),
                        Integer.toString(split.sessions()),
                        CardText.decimals(split.accuracy()),
                        CardText.decimals(split.auc())))
                .collect(Collectors.joining("\n"));
    }

    private static String families(BotFigures figures) {
        return figures.unseenFamilies().stream()
                        .map(family -> CardText.row(
                                family.family(),
                                Integer.toString(family.sessions()),
                                CardText.decimals(family.auc()),
                                CardText.decimals(family.tpr()),
                                CardText.decimals(family.worstFoldTpr()),
                                CardText.decimals(family.fpr())))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + CardText.row("mean", "", CardText.decimals(figures.unseenFamiliesMeanAuc()), "", "", "");
    }

    private static String cuts(List<BotFigures.Cut> cuts) {
        return cuts.stream()
                .map(cut -> CardText.row(
                        cut.level(),
                        CardText.decimals(cut.cut()),
                        CardText.decimals(cut.rate()),
                        CardText.decimals(cut.realisedFpr()),
                        CardText.decimals(cut.tprUnseen())))
                .collect(Collectors.joining("\n"));
    }

    private static String sources(List<BotFigures.Source> sources) {
        return sources.stream()
                .map(source -> CardText.row(
                        source.source(), Integer.toString(source.sessions()), CardText.decimals(source.fpr())))
                .collect(Collectors.joining("\n"));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The model card: its text is a resource, its figures are those of the manifest. */
final class BotCard {
    private static final String TEXT = "bot-card.md";

    private BotCard() {}

    static String of(BotManifest manifest) {
        BotFigures figures = manifest.figures();
        String card = text();
        for (Map.Entry<String, String> filled : Map.of(
                        "version", manifest.version(),
                        "sha256", manifest.sha256(),
                        "featureSet", manifest.featureSet(),
                        "seed", Long.toString(manifest.seed()),
                        "features", Integer.toString(manifest.features().size()),
                        "sessions", sessions(manifest.sessions()),
                        "originalSplit", originalSplit(figures.originalSplit()),
                        "families", families(figures),
                        "cuts", cuts(figures.cuts()),
                        "sources", sources(figures.unseenSources()))
                .entrySet()) {
            card = card.replace("{{" + filled.getKey() + "}}", filled.getValue());
        }
        return card.replace("{{calibrationError}}", decimals(figures.calibrationError()));
    }

    private static String sessions(Map<String, Integer> sessions) {
        return sessions.entrySet().stream()
                .map(entry -> row(entry.getKey(), Integer.toString(entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String originalSplit(List<BotFigures.Split> splits) {
        return splits.stream()
                .map(split -> row(
                        split.dataset(),
                        Integer.toString(split.sessions()),
                        decimals(split.accuracy()),
                        decimals(split.auc())))
                .collect(Collectors.joining("\n"));
    }

    private static String families(BotFigures figures) {
        return figures.unseenFamilies().stream()
                        .map(family -> row(
                                family.family(),
                                Integer.toString(family.sessions()),
                                decimals(family.auc()),
                                decimals(family.tpr()),
                                decimals(family.worstFoldTpr()),
                                decimals(family.fpr())))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + row("mean", "", decimals(figures.unseenFamiliesMeanAuc()), "", "", "");
    }

    private static String cuts(List<BotFigures.Cut> cuts) {
        return cuts.stream()
                .map(cut -> row(
                        cut.level(),
                        decimals(cut.cut()),
                        decimals(cut.rate()),
                        decimals(cut.realisedFpr()),
                        decimals(cut.tprUnseen())))
                .collect(Collectors.joining("\n"));
    }

    private static String sources(List<BotFigures.Source> sources) {
        return sources.stream()
                .map(source -> row(source.source(), Integer.toString(source.sessions()), decimals(source.fpr())))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String text() {
        try (@Nullable InputStream in = BotCard.class.getResourceAsStream(TEXT)) {
            if (in == null) {
                throw new IllegalStateException(TEXT + " is missing beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

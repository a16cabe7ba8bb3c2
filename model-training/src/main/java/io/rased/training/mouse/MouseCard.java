/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.training.model.CardText;
import java.util.Map;
import java.util.stream.Collectors;

/** The model card: its text is a resource, its figures are those of the manifest. */
public final class MouseCard {
    private MouseCard() {}

    static String of(MouseManifest manifest) {
        return CardText.of(MouseCard.class, "mouse-card.md").fill(places(manifest));
    }

    /** What a manifest says, in words and rows of tables, by the names of the places that they fill. */
    public static Map<String, String> places(MouseManifest manifest) {
        MouseFigures figures = manifest.figures();
        return Map.of(
                "version", manifest.version(),
                "sha256", manifest.sha256(),
                "featureSet", manifest.featureSet(),
                "seed", Long.toString(manifest.seed()),
                "people", Integer.toString(figures.people()),
                "auc", CardText.decimals(figures.auc()),
                "eer", CardText.decimals(figures.eer()),
                "calibrationError", CardText.decimals(figures.calibrationError()),
                "elsewhereAuc", CardText.decimals(figures.elsewhereAuc()),
                "byMoves", byMoves(figures));
    }

    private static String byMoves(MouseFigures figures) {
        return figures.byMoves().stream()
                .map(by -> CardText.row(
                        Integer.toString(by.moves()),
                        Integer.toString(by.sessions()),
                        by.auc() == null ? "-" : CardText.decimals(by.auc())))
                .collect(Collectors.joining("\n"));
    }
}

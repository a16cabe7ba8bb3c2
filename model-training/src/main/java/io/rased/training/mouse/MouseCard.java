/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The model card: its text is a resource, its figures are those of the manifest. */
final class MouseCard {
    private static final String TEXT = "mouse-card.md";

    private MouseCard() {}

    static String of(MouseManifest manifest) {
        MouseFigures figures = manifest.figures();
        String card = text();
        for (Map.Entry<String, String> filled : Map.of(
                        "version", manifest.version(),
                        "sha256", manifest.sha256(),
                        "featureSet", manifest.featureSet(),
                        "seed", Long.toString(manifest.seed()),
                        "people", Integer.toString(figures.people()),
                        "auc", decimals(figures.auc()),
                        "eer", decimals(figures.eer()),
                        "calibrationError", decimals(figures.calibrationError()),
                        "elsewhereAuc", decimals(figures.elsewhereAuc()),
                        "byMoves", byMoves(figures))
                .entrySet()) {
            card = card.replace("{{" + filled.getKey() + "}}", filled.getValue());
        }
        return card;
    }

    private static String byMoves(MouseFigures figures) {
        return figures.byMoves().stream()
                .map(by -> "| %d | %d | %s |".formatted(by.moves(), by.sessions(), decimals(by.auc())))
                .collect(Collectors.joining("\n"));
    }

    private static String decimals(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String text() {
        try (@Nullable InputStream in = MouseCard.class.getResourceAsStream(TEXT)) {
            if (in == null) {
                throw new IllegalStateException(TEXT + " is missing beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

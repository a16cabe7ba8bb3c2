/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.model.CardText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page {@code evaluation.md} and the plots beside it. Nothing in them tells when or where they were written; the same data and
 * models give the same bytes.
 *
 * @param text of the page
 * @param plots SVG files, by name
 */
public record EvaluationPage(String text, Map<String, String> plots) {
    private static final String NAME = "evaluation";

    /**
     * Makes the page.
     *
     * @throws IOException if the manifests' figures are not of these judgements
     */
    public static EvaluationPage of(ShippedFigures shipped, Judgements judgements) throws IOException {
        shipped.requireFiguresOf(judgements);
        Map<String, String> places = new TreeMap<>(shipped.places());
        Map<String, String> plots = new TreeMap<>();
        for (PlacesAndPlots part : List.of(
                BotPart.of(judgements.bots()),
                KeystrokePart.of(judgements.typists(), judgements.detectors()),
                MousePart.of(judgements.mice()),
                TakeoverPart.of(judgements.takeovers()),
                RiskPart.of(
                        shipped.bot().figures().cuts(),
                        judgements.bots(),
                        judgements.typists().asServed().judgement().judged()))) {
            places.putAll(part.places());
            plots.putAll(part.plots());
        }
        return new EvaluationPage(
                CardText.of(EvaluationPage.class, NAME + ".md").fill(places), plots);
    }

    /** Writes {@code evaluation.md} and the directory {@code evaluation} into this one. */
    public void write(Path docs) throws IOException {
        Path folder = Files.createDirectories(docs.resolve(NAME));
        Files.writeString(docs.resolve(NAME + ".md"), text);
        for (Map.Entry<String, String> plot : plots.entrySet()) {
            Files.writeString(folder.resolve(plot.getKey()), plot.getValue());
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.training.model.CardText;
import io.rased.training.plot.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page in the repository: that it is of the models in the repository, and whole. */
final class ShippedPageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path MODELS = Path.of("..", "models");
    private static final Pattern PLACE = Pattern.compile("\\{\\{[^}]*\\}\\}");
    private static final Pattern PLOT = Pattern.compile("\\(evaluation/([a-z]+-[a-z]+\\.svg)\\)");

    @Test
    void itsTextAndFiguresAreThoseOfTheManifests() throws IOException {
        String filled = CardText.of(EvaluationPage.class, "evaluation.md")
                .fill(ShippedFigures.read(MODELS).places());
        // What is left open needs the data; all else has to be there, word for word.
        String expected =
                Arrays.stream(PLACE.split(filled, -1)).map(Pattern::quote).collect(Collectors.joining("[^{]+"));

        assertThat(PLACE.matcher(filled).results().map(MatchResult::group))
                .containsExactly(
                        "{{keystroke.detectors}}",
                        "{{takeover.scores}}",
                        "{{takeover.cuts}}",
                        "{{risk.people}}",
                        "{{risk.attacks}}");
        assertThat(Files.readString(DOCS.resolve("evaluation.md")))
                .as("run ./rased evaluate page after training")
                .matches(Pattern.compile(expected, Pattern.DOTALL));
    }

    @Test
    void itsPlotsAreThereAndNoOthers() throws IOException {
        List<String> shown = PLOT.matcher(Files.readString(DOCS.resolve("evaluation.md")))
                .results()
                .map(plot -> plot.group(1))
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(DOCS.resolve("evaluation"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isNotEmpty()
                    .isEqualTo(shown);
        }
        for (String plot : shown) {
            String svg = Files.readString(DOCS.resolve("evaluation").resolve(plot));
            assertThat(Xml.read(svg).getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(svg).doesNotContain("NaN");
        }
    }
}

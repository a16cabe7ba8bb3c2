/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.training.keystroke.TypedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateKeystrokeTest {
    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void whoTypedTooLittleIsNamed() throws IOException {
        String lines = TypedLines.people(6, 40) + TypedLines.person("hasty", 120, 6);

        JsonNode evaluation = new ObjectMapper().readTree(evaluate(lines, "--json"));

        assertThat(evaluation.get("users").asInt()).isEqualTo(6);
        assertThat(evaluation.get("leftOut")).hasToString("[\"hasty\"]");
        assertThat(evaluation.at("/detectors/verifier/eer").isNumber()).isTrue();
        assertThat(evaluate(lines)).containsPattern("left out.*: hasty\\R").doesNotContain("in five folds");
    }

    @Test
    void aVerifierThatIsNotTrainedHasNoFigures() throws IOException {
        String lines = TypedLines.people(2, 40);

        JsonNode evaluation = new ObjectMapper().readTree(evaluate(lines, "--json"));

        assertThat(evaluation.at("/detectors/verifier").isNull()).isTrue();
        assertThat(evaluation.at("/detectors/shipped_verifier/eer").isNumber()).isTrue();
        assertThat(evaluate(lines)).containsPattern("verifier +- +- +-\\R").contains("in five folds");
    }

    private String evaluate(String lines, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("typed.csv"), lines);
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate",
                "keystroke",
                "--data",
                file.toString(),
                "--models",
                Path.of("..", "models").toString()));
        arguments.addAll(List.of(more));
        assertThat(console.run(arguments.toArray(String[]::new)))
                .as(console.err())
                .isZero();
        return console.out();
    }
}

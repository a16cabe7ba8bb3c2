/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.training.mouse.GeneratedHands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingMainTest {
    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void helpNamesTheModels() {
        assertThat(console.run("evaluate", "--help")).isZero();
        assertThat(console.out()).contains("bot");
    }

    @Test
    void aMissingFileIsToldInOneLine() {
        int code = console.run("train", "bot", "--data", folder.resolve("none").toString());

        assertThat(code).isEqualTo(1);
        assertThat(console.err()).startsWith("no such file: ").hasLineCount(1);
    }

    @Test
    void whatIsNotSaidIsInTheCheckoutAndWhatIsSaidIsWhereOneStands() throws IOException {
        String data = Files.writeString(folder.resolve("none.csv"), GeneratedHands.HEADER)
                .toString();
        String before = System.setProperty(
                "rased.home", Path.of("..").toAbsolutePath().normalize().toString());
        try {
            assertThat(console.run("evaluate", "bot", "--data", data, "--json"))
                    .as(console.err())
                    .isZero();
            assertThat(console.run("evaluate", "bot", "--data", data, "--models", "models"))
                    .isEqualTo(1);
            assertThat(console.err())
                    .startsWith("no such file: " + Path.of("models", "bot", "manifest.json"))
                    .hasLineCount(1);
            assertThat(console.run("evaluate", "page", "--help")).isZero();
            assertThat(console.out().replaceAll("\\s", ""))
                    .contains(
                            "default:" + Path.of("..", "docs").toAbsolutePath().normalize());
        } finally {
            if (before == null) {
                System.clearProperty("rased.home");
            } else {
                System.setProperty("rased.home", before);
            }
        }
    }

    @Test
    void aWrongArgumentIsNoFailureOfTheTool() {
        assertThat(console.run("evaluate", "bot")).isEqualTo(2);
        assertThat(console.err()).contains("--data");
    }

    @Test
    void figuresOfGeneratedPeopleSayThatTheyAre() {
        for (String score : List.of("location", "device")) {
            assertThat(console.run("evaluate", score, "--people", "40", "--json"))
                    .isZero();
            assertThat(console.out().lines())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line).contains("\"auc\":", "\"ece\":").endsWith("\"synthetic\":true}"));
        }
        assertThat(console.run("evaluate", "device", "--people", "0")).isEqualTo(1);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.training.mouse.GeneratedHands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class TrainingMainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            TrainingMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void helpNamesTheModels() {
        assertThat(command.execute("evaluate", "--help")).isZero();
        assertThat(out.toString()).contains("bot");
    }

    @Test
    void aMissingFileIsToldInOneLine() {
        int code =
                command.execute("train", "bot", "--data", folder.resolve("none").toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).startsWith("no such file: ").hasLineCount(1);
    }

    @Test
    void whatIsNotSaidIsInTheCheckoutAndWhatIsSaidIsWhereOneStands() throws IOException {
        String data = Files.writeString(folder.resolve("none.csv"), GeneratedHands.HEADER)
                .toString();
        String before = System.setProperty(
                "rased.home", Path.of("..").toAbsolutePath().normalize().toString());
        try {
            assertThat(command.execute("evaluate", "bot", "--data", data, "--json"))
                    .as(err.toString())
                    .isZero();
            assertThat(command.execute("evaluate", "bot", "--data", data, "--models", "models"))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("no such file: " + Path.of("models", "bot", "manifest.json"))
                    .hasLineCount(1);
            assertThat(command.execute("evaluate", "page", "--help")).isZero();
            assertThat(out.toString().replaceAll("\\s", ""))
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
        assertThat(command.execute("evaluate", "bot")).isEqualTo(2);
        assertThat(err.toString()).contains("--data");
    }

    @Test
    void figuresOfGeneratedPeopleSayThatTheyAre() {
        assertThat(command.execute("evaluate", "location", "--people", "40", "--json"))
                .isZero();
        assertThat(command.execute("evaluate", "device", "--people", "40", "--json"))
                .isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).contains("\"auc\":", "\"ece\":").endsWith("\"synthetic\":true}"));
        assertThat(command.execute("evaluate", "device", "--people", "0")).isEqualTo(1);
    }
}

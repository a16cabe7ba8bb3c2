/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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

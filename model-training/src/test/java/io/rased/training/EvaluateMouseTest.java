/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rased.training.mouse.GeneratedHands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateMouseTest {
    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void judgesModelsOfPeopleOnTheFilesOwnSplit() throws IOException {
        JsonNode evaluation = evaluate(GeneratedHands.split(4) + silent("genuine") + silent("impostor"));

        assertThat(evaluation.get("auc").asDouble()).isBetween(0.7, 1.0);
        assertThat(evaluation.get("users").asInt()).isEqualTo(4);
        assertThat(evaluation.get("genuine").asInt()).isEqualTo(5);
        assertThat(evaluation.get("impostors").asInt()).isEqualTo(5);
        assertThat(evaluation.get("unscored").asInt()).isEqualTo(2);
        assertThat(evaluation.get("leftOut").asInt()).isZero();
        assertThat(evaluation.get("unordered").asInt()).isZero();
        assertThat(console.err()).doesNotContain("warning");
    }

    @Test
    void countsSessionsThatNoModelCanBeAskedAbout() throws IOException {
        String file = GeneratedHands.split(3)
                + GeneratedHands.session(1, 6, 12, "stranger", "d", "genuine", "test")
                + GeneratedHands.session(1, 6, 12, "u1", "e", "human", "test");

        JsonNode evaluation = evaluate(file);

        assertThat(evaluation.get("genuine").asInt()).isEqualTo(3);
        assertThat(evaluation.get("unscored").asInt()).isEqualTo(2);
        assertThat(evaluation.get("leftOut").asInt()).isEqualTo(2);
        assertThat(table(file)).containsPattern("nothing can be said of: 2\\Rof these left out, .*: 2\\R");
    }

    @Test
    void warnsOfRowsInNoOrderOfTime() throws IOException {
        List<String> rows = new ArrayList<>(GeneratedHands.session(0, 4, 12, "u0", "mixed", "genuine", "test")
                .lines()
                .toList());
        Collections.shuffle(rows, new Random(1));

        JsonNode evaluation = evaluate(GeneratedHands.split(3) + String.join("\n", rows) + "\n");

        assertThat(evaluation.get("unordered").asInt()).isEqualTo(1);
        assertThat(console.err()).contains("no order of time: 1 (mixed)", "sort");
    }

    @Test
    void aSplitWithoutTestsSaysSo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("train.csv"),
                GeneratedHands.HEADER + GeneratedHands.session(1, 1, 20, "u1", "a", "genuine", "train"));

        assertThat(console.run("evaluate", "mouse", "--data", file.toString())).isEqualTo(1);
        assertThat(console.err()).contains("none of the split test").doesNotContain("1min");
    }

    @Test
    void judgesTheVerifierOnPeopleWithALongAndAShortSession() throws IOException {
        JsonNode evaluation = evaluate(GeneratedHands.people(20));

        assertThat(evaluation.get("auc").asDouble()).isBetween(0.7, 1.0);
        assertThat(evaluation.at("/verifier/people").asInt()).isEqualTo(20);
        assertThat(evaluation.at("/verifier/byMoves/0/moves").asInt()).isEqualTo(256);
        assertThat(evaluation.get("shippedAuc").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void tellsWhatIsMissing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.csv"),
                GeneratedHands.HEADER + GeneratedHands.session(1, 1, 20, "u1", "a", "genuine", "test"));

        assertThat(console.run("evaluate", "mouse", "--data", file.toString())).isEqualTo(1);
        assertThat(console.err()).contains("two people");
    }

    /** Nobody moves, at 65,535. */
    private static String silent(String label) {
        return "generated,u1,silent," + label + ",test,1,65535,65535,move\n";
    }

    private String table(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("mice.csv"), lines);
        assertThat(console.run("evaluate", "mouse", "--data", file.toString())).isZero();
        return console.out();
    }

    private JsonNode evaluate(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("mice.csv"), lines);
        int code = console.run(
                "evaluate",
                "mouse",
                "--json",
                "--data",
                file.toString(),
                "--models",
                Path.of("..", "models").toString());
        assertThat(code).as(console.err()).isZero();
        return console.json();
    }
}

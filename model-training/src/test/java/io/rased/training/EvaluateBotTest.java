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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateBotTest {
    private static final String PERSON = GeneratedHands.session(1, 1, 20, "u1", "a", "human", "");
    private static final String BOT = GeneratedHands.session(2, 2, 20, "", "b", "bot:foo", "");

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void aFamilyWithoutAScoreIsListed() throws IOException {
        String lines = PERSON + BOT + few("bot:tiny", 23) + few("bot:foo", 5);

        evaluate(lines, "--json");

        JsonNode evaluation = console.json();
        assertThat(evaluation.get("unscored").asInt()).isEqualTo(2);
        assertThat(evaluation.at("/families/bot:tiny"))
                .hasToString("{\"sessions\":0,\"unscored\":1,\"auc\":null,\"tpr\":null}");
        assertThat(evaluation.at("/families/bot:foo/sessions").asInt()).isEqualTo(1);
        assertThat(evaluation.at("/families/bot:foo/unscored").asInt()).isEqualTo(1);
        assertThat(evaluation.at("/families/bot:foo/auc").isNumber()).isTrue();
    }

    @Test
    void aFamilyWithoutAScoreIsInTheTable() throws IOException {
        evaluate(PERSON + BOT + few("bot:tiny", 23));

        assertThat(console.out()).containsPattern("bot:tiny +0 +1 +- +-\\R");
    }

    @Test
    void warnsOfRowsInNoOrderOfTime() throws IOException {
        List<String> rows = new ArrayList<>(BOT.lines().toList());
        Collections.shuffle(rows, new Random(1));

        evaluate(PERSON + rows.stream().collect(Collectors.joining("\n", "", "\n")), "--json");

        assertThat(console.json().get("unordered").asInt()).isEqualTo(1);
        assertThat(console.err()).contains("no order of time: 1 (b)", "sort");
    }

    @Test
    void rowsOfSessionsMayBeMixed() throws IOException {
        evaluate(PERSON + BOT, "--json");
        String one = console.out();
        assertThat(console.err()).isEmpty();
        List<String> person = PERSON.lines().toList();
        List<String> bot = BOT.lines().toList();
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < Math.max(person.size(), bot.size()); i++) {
            mixed.append(i < person.size() ? person.get(i) + "\n" : "");
            mixed.append(i < bot.size() ? bot.get(i) + "\n" : "");
        }

        evaluate(mixed.toString(), "--json");

        assertThat(console.out()).isEqualTo(one);
        assertThat(console.err()).isEmpty();
    }

    private static String few(String label, int moves) {
        return GeneratedHands.session(3, 3, 1, "", "few", label, "")
                .lines()
                .limit(moves)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void evaluate(String lines, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("bots.csv"), GeneratedHands.HEADER + lines);
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate",
                "bot",
                "--data",
                file.toString(),
                "--models",
                Path.of("..", "models").toString()));
        arguments.addAll(List.of(more));
        assertThat(console.run(arguments.toArray(String[]::new)))
                .as(console.err())
                .isZero();
    }
}

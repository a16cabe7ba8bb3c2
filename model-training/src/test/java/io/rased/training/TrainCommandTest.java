/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.training.keystroke.TypedLines;
import io.rased.training.model.ModelFolder;
import io.rased.training.mouse.GeneratedHands;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainCommandTest {
    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void saysAsOneObjectWhatWasTrained() throws IOException {
        data("cmu_keystroke.csv.gz", TypedLines.people(6, 40));

        JsonNode report = new ObjectMapper().readTree(train("keystroke", "--json"));

        assertThat(report.get("name").asText()).isEqualTo("keystroke");
        assertThat(report.get("version").asText()).isEqualTo("keystroke-1.0.0");
        assertThat(report.get("seed").isNull()).isTrue();
        assertThat(report.get("files")).hasSize(3);
        for (String file : List.of("keystroke-1.0.0.onnx", "manifest.json", "MODEL_CARD.md")) {
            assertThat(report.at("/files/" + file).asText())
                    .isEqualTo(ModelFolder.sha256(Files.readAllBytes(
                            folder.resolve("models/keystroke").resolve(file))));
        }
        assertThat(report.at("/served/rows").asInt()).isBetween(1, 999);
        JsonNode manifest =
                new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("models/keystroke/manifest.json")));
        assertThat(report.get("figures")).isEqualTo(manifest.get("figures"));
    }

    @Test
    void saysInATableWhatWasTrained() throws IOException {
        data("sapimouse.csv.gz", GeneratedHands.people(14));

        String table = train("mouse", "--seed", "9");

        assertThat(table)
                .startsWith("mouse-1.0.0 is written to " + folder.resolve("models/mouse") + ", with the seed 9")
                .containsPattern("mouse-1.0.0.onnx +SHA-256 [0-9a-f]{64}")
                .containsPattern("unseen people, AUC +[01]\\.[0-9]{4}")
                // Fourteen people's sessions on ten templates.
                .contains("on 140 rows of the data");
    }

    private void data(String name, String lines) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            file.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String train(String model, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                model,
                "--data",
                folder.toString(),
                "--out",
                folder.resolve("models").toString()));
        arguments.addAll(List.of(more));
        assertThat(console.run(arguments.toArray(String[]::new)))
                .as(console.err())
                .isZero();
        return console.out();
    }
}

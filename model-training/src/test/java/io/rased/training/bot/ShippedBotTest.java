/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.features.BotFeatures;
import io.rased.features.BotScore;
import io.rased.training.data.Recording;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The model in the repository: that it is whole, and as good as it has to be. */
final class ShippedBotTest {
    private static final Path MODELS = Path.of("..", "models");

    @Test
    void figuresAreNoWorseThanWhatIsPromised() throws IOException {
        BotFigures figures = BotModelFiles.read(MODELS).manifest().figures();

        assertThat(figures.originalSplit()).hasSize(2).allMatch(split -> split.accuracy() == 1);
        assertThat(figures.unseenFamiliesMeanAuc()).isGreaterThanOrEqualTo(0.993);
        assertThat(figures.unseenFamilies()).allMatch(family -> family.tpr() >= 0.93 && family.fpr() <= 0.015);
        assertThat(figures.calibrationError()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void partsGeneratedPeopleFromEachFamilyOfGeneratedBots() throws IOException {
        ModelFolder.Shipped<BotManifest> shipped = BotModelFiles.read(MODELS);
        double[] cuts = shipped.manifest().cuts().values().stream()
                .mapToDouble(cut -> cut)
                .toArray();
        List<Double> people = new ArrayList<>();
        Map<String, List<Double>> bots = new TreeMap<>();
        try (ServedModel model = ServedModel.load(shipped.onnx())) {
            for (Recording recording : Generated.recordings(2026, 400)) {
                float[][] windows = BotFeatures.windows(recording.trace(), BotFeatures.MAX_WINDOWS);
                (recording.human() ? people : bots.computeIfAbsent(recording.label(), label -> new ArrayList<>()))
                        .add(BotScore.ofWindows(model.probabilities(windows)));
            }
        }

        assertThat(cuts).hasSize(3).isSorted();
        assertThat(median(people)).isLessThan(cuts[0]);
        assertThat(people).filteredOn(score -> score >= cuts[1]).hasSizeLessThan(people.size() / 20);
        assertThat(bots)
                .hasSize(4)
                .allSatisfy((family, scores) -> assertThat(median(scores)).isGreaterThan(cuts[2]));
    }

    private static double median(List<Double> scores) {
        return scores.stream().sorted().skip(scores.size() / 2).findFirst().orElseThrow();
    }
}

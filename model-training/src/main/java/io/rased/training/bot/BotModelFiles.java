/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.features.BotFeatures;
import io.rased.features.BotScore;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.Quantiles;
import io.rased.training.model.ServedModel;
import io.rased.training.model.TrainedAnswers;
import io.rased.training.model.TreesOnnxFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The bot model in the directory of models. */
public final class BotModelFiles {
    /** The version that this code trains. */
    public static final String VERSION = "bot-1.0.0";

    private static final ObjectMapper JSON = new ObjectMapper();

    private BotModelFiles() {}

    /**
     * Writes the files.
     *
     * @param models the directory of models
     * @return what was written
     */
    public static ModelFolder.Written<BotManifest> write(TrainedBot bot, Path models) throws IOException {
        byte[] onnx = onnx(bot);
        BotManifest manifest = BotManifest.of(
                bot, VERSION, VERSION + ".onnx", ModelFolder.sha256(onnx), quantiles(bot.people(), onnx));
        return new ModelFolder(models, BotManifest.NAME).write(onnx, manifest, BotCard.of(manifest), answers(bot));
    }

    /**
     * Reads the manifest, and the ONNX file that it names.
     *
     * @throws IOException if either can't be read, or the file isn't the manifest's, or its features aren't this code's
     */
    public static ModelFolder.Shipped<BotManifest> read(Path models) throws IOException {
        return new ModelFolder(models, BotManifest.NAME).read(BotManifest.class, BotFeatures.names());
    }

    private static TrainedAnswers answers(TrainedBot bot) {
        return TrainedAnswers.of(
                bot.sample(), row -> bot.platt().probability(bot.trees().margin(row)));
    }

    static Quantiles quantiles(List<float[][]> people, byte[] onnx) throws IOException {
        try (ServedModel model = ServedModel.load(onnx)) {
            return Quantiles.of(people, windows -> BotScore.ofWindows(model.probabilities(windows)));
        }
    }

    static byte[] onnx(TrainedBot bot) throws IOException {
        Map<String, String> metadata =
                ModelFolder.metadata(BotManifest.NAME, VERSION, BotFeatures.SET, BotFeatures.names());
        metadata.put(
                "cuts",
                JSON.writeValueAsString(
                        BotManifest.of(bot, VERSION, "", "", null).cuts()));
        metadata.put("figures", JSON.writeValueAsString(bot.figures()));
        metadata.put("seed", Long.toString(bot.seed()));
        return TreesOnnxFile.write(
                VERSION, bot.trees(), bot.platt(), BotFeatures.names().size(), metadata);
    }
}

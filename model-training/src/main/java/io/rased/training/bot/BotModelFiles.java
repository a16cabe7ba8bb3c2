/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.features.BotFeatures;
import io.rased.features.BotScore;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.Quantiles;
import io.rased.training.model.ServedModel;
import io.rased.training.model.TreesOnnxFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
     * @return what the manifest says
     */
    public static BotManifest write(TrainedBot bot, Path models) throws IOException {
        byte[] onnx = onnx(bot);
        BotManifest manifest = BotManifest.of(
                bot, VERSION, VERSION + ".onnx", ModelFolder.sha256(onnx), quantiles(bot.people(), onnx));
        new ModelFolder(models, BotManifest.NAME).write(onnx, manifest, BotCard.of(manifest));
        return manifest;
    }

    /**
     * Reads the manifest, and the ONNX file that it names.
     *
     * @throws IOException if either can't be read, or the file isn't the manifest's, or its features aren't this code's
     */
    public static Shipped read(Path models) throws IOException {
        ModelFolder folder = new ModelFolder(models, BotManifest.NAME);
        BotManifest manifest = folder.manifest(BotManifest.class);
        return new Shipped(manifest, folder.onnx(manifest, BotFeatures.names()));
    }

    /**
     * A model as it is shipped.
     *
     * @param manifest what it is
     * @param onnx the file's bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Shipped(BotManifest manifest, byte[] onnx) {}

    static Quantiles quantiles(List<float[][]> people, byte[] onnx) throws IOException {
        try (ServedModel model = ServedModel.load(onnx)) {
            return Quantiles.of(people, windows -> BotScore.ofWindows(model.probabilities(windows)));
        }
    }

    static byte[] onnx(TrainedBot bot) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("name", BotManifest.NAME);
        metadata.put("version", VERSION);
        metadata.put("featureSet", BotFeatures.SET);
        metadata.put("features", String.join(",", BotFeatures.names()));
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

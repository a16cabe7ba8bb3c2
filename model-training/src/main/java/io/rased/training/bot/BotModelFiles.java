/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.features.BotFeatures;
import io.rased.training.model.TreesOnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a bot model in the directory of models: {@code bot/<version>.onnx}, {@code bot/manifest.json} and {@code
 * bot/MODEL_CARD.md}. Nothing in them tells when or where they were written.
 */
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
        BotManifest manifest = BotManifest.of(bot, VERSION, VERSION + ".onnx", sha256(onnx));
        Path folder = Files.createDirectories(models.resolve("bot"));
        Files.write(folder.resolve(manifest.file()), onnx);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Files.writeString(
                folder.resolve("manifest.json"),
                JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                                .writeValueAsString(manifest)
                        + "\n");
        Files.writeString(folder.resolve("MODEL_CARD.md"), BotCard.of(manifest));
        return manifest;
    }

    /**
     * Reads the manifest, and the ONNX file that it names.
     *
     * @throws IOException if either can't be read, or the file isn't the manifest's, or its features aren't this code's
     */
    public static Shipped read(Path models) throws IOException {
        Path folder = models.resolve("bot");
        BotManifest manifest = JSON.readValue(folder.resolve("manifest.json").toFile(), BotManifest.class);
        byte[] onnx = Files.readAllBytes(folder.resolve(manifest.file()));
        if (!sha256(onnx).equals(manifest.sha256())) {
            throw new IOException(manifest.file() + " is not the file that manifest.json names: its SHA-256 differs");
        }
        if (!manifest.features().equals(BotFeatures.names())) {
            throw new IOException(manifest.version() + " was trained on other features than this code computes");
        }
        return new Shipped(manifest, onnx);
    }

    /**
     * A model as it is shipped.
     *
     * @param manifest what it is
     * @param onnx the file's bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Shipped(BotManifest manifest, byte[] onnx) {}

    static byte[] onnx(TrainedBot bot) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("name", "bot");
        metadata.put("version", VERSION);
        metadata.put("featureSet", BotFeatures.SET);
        metadata.put("features", String.join(",", BotFeatures.names()));
        metadata.put(
                "cuts",
                JSON.writeValueAsString(BotManifest.of(bot, VERSION, "", "").cuts()));
        metadata.put("figures", JSON.writeValueAsString(bot.figures()));
        metadata.put("seed", Long.toString(bot.seed()));
        return TreesOnnxFile.write(
                VERSION, bot.trees(), bot.platt(), BotFeatures.names().size(), metadata);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

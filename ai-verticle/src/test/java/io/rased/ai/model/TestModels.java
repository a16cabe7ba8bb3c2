/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Installs tiny models of two features, as their files are. */
public final class TestModels {
    static final List<String> FEATURES = List.of("a", "b");
    public static final ExpectedModel BOT = bot("set-1", FEATURES);

    private TestModels() {}

    static ExpectedModel bot(String featureSet, List<String> features) {
        return new ExpectedModel("bot", featureSet, features, true);
    }

    /** The manifest of {@code bot-9.9.9}, but for the checksum. */
    public static JsonObject manifest() {
        return manifest("bot-9.9.9");
    }

    static JsonObject manifest(String version) {
        return new JsonObject()
                .put("name", "bot")
                .put("version", version)
                .put("file", "bot.onnx")
                .put("featureSet", "set-1")
                .put("features", new JsonArray(FEATURES))
                .put("medians", new JsonArray().add(0).add(0.5))
                .put(
                        "cuts",
                        new JsonObject().put("medium", 0.1).put("high", 0.2).put("critical", 0.3));
    }

    /** Writes both files, with the checksum; the manifest last, as an installation should. */
    public static void install(Path folder, byte[] onnx, JsonObject manifest) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(manifest.getString("file", "bot.onnx")).normalize(), onnx);
        Files.writeString(
                folder.resolve("manifest.json"),
                manifest.put("sha256", ModelFiles.sha256(onnx)).encode());
    }
}

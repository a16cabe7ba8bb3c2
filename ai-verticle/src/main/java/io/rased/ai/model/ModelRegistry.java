/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.ai.domain.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A directory of models, a folder each with its {@code manifest.json} and the ONNX file that it names. A model whose
 * file isn't the one of the manifest, or that was trained on other features than the code computes, is not loaded.
 *
 * <p>Blocking: call it on a worker.
 */
public final class ModelRegistry {
    private final Path directory;

    /** @param directory holds a folder for each model */
    public ModelRegistry(Path directory) {
        this.directory = directory;
    }

    /** The same; a relative directory is one of the installation, where that is known. */
    public static ModelRegistry installed(Path directory) {
        return new ModelRegistry(within(System.getProperty("rased.home"), directory));
    }

    static Path within(@Nullable String home, Path directory) {
        return home == null ? directory : Path.of(home).resolve(directory);
    }

    /**
     * Loads a model and warms it up.
     *
     * @param expected which, and what the code needs of it
     * @param threads how many threads may ask it at once
     * @throws InvalidModelException if it may not be used; the message says why and what to do
     */
    public LoadedModel load(ExpectedModel expected, int threads) {
        Path folder = directory.resolve(expected.name());
        ModelManifest manifest =
                ModelManifest.parse(expected.name(), read(expected.name(), folder.resolve("manifest.json")));
        requireExpected(manifest, expected);
        byte[] onnx = read(expected.name(), inside(expected.name(), folder, manifest.file()));
        requireChecksum(manifest, onnx);
        ModelCard card = manifest.card();
        return new LoadedModel(
                card, OnnxModel.load(card.version(), onnx, expected.features().size(), threads));
    }

    private static void requireExpected(ModelManifest manifest, ExpectedModel expected) {
        ModelCard card = manifest.card();
        if (!card.name().equals(expected.name())) {
            throw new InvalidModelException("model " + expected.name() + ": its manifest is of a model " + card.name()
                    + "; restore the folder");
        }
        requireFeatures(manifest, expected.featureSet(), expected.features());
        if (expected.cuts() && card.cuts() == null) {
            throw new InvalidModelException(
                    "model " + card.version() + ": its manifest has no cuts, without which there is no verdict");
        }
    }

    private static void requireFeatures(ModelManifest manifest, String featureSet, List<String> features) {
        // The list first: it says more. The version tells formulas apart whose names stayed.
        List<String> trained = manifest.card().features();
        if (!trained.equals(features)) {
            throw otherFeatures(manifest, difference(trained, features));
        }
        if (!manifest.featureSet().equals(featureSet)) {
            throw otherFeatures(manifest, manifest.featureSet() + " instead of " + featureSet);
        }
    }

    private static InvalidModelException otherFeatures(ModelManifest manifest, String difference) {
        return new InvalidModelException(
                "model " + manifest.card().version() + " was trained on other features than this version of Rased"
                        + " computes: " + difference + "; install the models of this version, or train it again");
    }

    private static String difference(List<String> given, List<String> expected) {
        for (int i = 0; i < Math.min(given.size(), expected.size()); i++) {
            if (!given.get(i).equals(expected.get(i))) {
                return "feature " + i + " is " + given.get(i) + " instead of " + expected.get(i);
            }
        }
        return given.size() + " features instead of " + expected.size();
    }

    private static void requireChecksum(ModelManifest manifest, byte[] onnx) {
        String actual = sha256(onnx);
        if (!actual.equals(manifest.sha256().toLowerCase(Locale.ROOT))) {
            throw new InvalidModelException("model " + manifest.card().version() + ": " + manifest.file()
                    + " is not the file that manifest.json names: its SHA-256 is " + actual + " instead of "
                    + manifest.sha256() + "; restore the file");
        }
    }

    private static Path inside(String name, Path folder, String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new InvalidModelException("model " + name + ": its file is outside its folder: " + file);
        }
        return path;
    }

    private static byte[] read(String name, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidModelException(
                    "model " + name + ": " + file.toAbsolutePath()
                            + " cannot be read; does ai.models name the directory of models?",
                    e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A model's folder in the directory of models: its ONNX file, {@code manifest.json} and {@code MODEL_CARD.md}. Nothing in them
 * tells when or where they were written.
 */
public final class ModelFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /**
     * @param models the directory of models
     * @param name of the model
     */
    public ModelFolder(Path models, String name) {
        this.folder = models.resolve(name);
    }

    /** What any model's manifest says. */
    public interface Manifest {
        /** The version, as results name it. */
        String version();

        /** The ONNX file's name. */
        String file();

        /** Of that file, in hex. */
        String sha256();

        /** The features' names, in the order of a row. */
        List<String> features();
    }

    /** Writes all three. */
    public void write(byte[] onnx, Manifest manifest, String card) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(manifest.file()), onnx);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Files.writeString(
                folder.resolve("manifest.json"),
                JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                                .writeValueAsString(manifest)
                        + "\n");
        Files.writeString(folder.resolve("MODEL_CARD.md"), card);
    }

    /** Reads the manifest. */
    public <T extends Manifest> T manifest(Class<T> type) throws IOException {
        return JSON.readValue(folder.resolve("manifest.json").toFile(), type);
    }

    /**
     * Reads the ONNX file that the manifest names.
     *
     * @param features those that this code computes
     * @throws IOException if it can't be read, isn't the manifest's, or was trained on other features
     */
    public byte[] onnx(Manifest manifest, List<String> features) throws IOException {
        byte[] onnx = Files.readAllBytes(folder.resolve(manifest.file()));
        if (!sha256(onnx).equals(manifest.sha256())) {
            throw new IOException(manifest.file() + " is not the file that manifest.json names: its SHA-256 differs");
        }
        if (!manifest.features().equals(features)) {
            throw new IOException(manifest.version() + " was trained on other features than this code computes");
        }
        return onnx;
    }

    /** Of these bytes, in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's folder in the directory of models: its ONNX file, {@code manifest.json} and {@code MODEL_CARD.md}. Nothing in them
 * tells when or where they were written.
 */
public final class ModelFolder {
    private static final String MANIFEST = "manifest.json";
    private static final String CARD = "MODEL_CARD.md";
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
        /** The model's name, and its folder's. */
        String name();

        /** The version, as results name it. */
        String version();

        /** The ONNX file's name. */
        String file();

        /** Of that file, in hex. */
        String sha256();

        /** The features' names, in the order of a row. */
        List<String> features();

        /** How good it is. */
        Object figures();
    }

    /**
     * Writes all three.
     *
     * @throws IOException if they can't be written, or the file, served, doesn't answer as the trainer does
     */
    public <M extends Manifest> Written<M> write(byte[] onnx, M manifest, String card, TrainedAnswers answers)
            throws IOException {
        answers.require(onnx);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        String json = JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                        .writeValueAsString(manifest)
                + "\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(manifest.file(), onnx);
        files.put(MANIFEST, json.getBytes(StandardCharsets.UTF_8));
        files.put(CARD, card.getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder);
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            hashes.put(file.getKey(), sha256(file.getValue()));
        }
        return new Written<>(manifest, folder, hashes, answers.rows().length);
    }

    /**
     * A model that was just written.
     *
     * @param manifest what it is
     * @param folder where
     * @param files the SHA-256 of each, in hex, by its name in the folder
     * @param checked on how many rows of the data the file, served, said what was trained
     */
    public record Written<M extends Manifest>(M manifest, Path folder, Map<String, String> files, int checked) {}

    /**
     * A model as it is shipped.
     *
     * @param manifest what it is
     * @param onnx the file's bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Shipped<M extends Manifest>(M manifest, byte[] onnx) {}

    /**
     * What is written into an ONNX file of itself.
     *
     * @param features in the order of a row
     * @return in its order; more may be added
     */
    public static Map<String, String> metadata(String name, String version, String featureSet, List<String> features) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("version", version);
        metadata.put("featureSet", featureSet);
        metadata.put("features", String.join(",", features));
        return metadata;
    }

    /**
     * Reads the manifest, and the ONNX file that it names.
     *
     * @param features those that this code computes
     * @throws IOException if either can't be read, the file isn't the manifest's, or was trained on other features
     */
    public <M extends Manifest> Shipped<M> read(Class<M> type, List<String> features) throws IOException {
        M manifest = JSON.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), type);
        byte[] onnx = Files.readAllBytes(folder.resolve(manifest.file()));
        if (!sha256(onnx).equals(manifest.sha256())) {
            throw new IOException(manifest.file() + " is not the file that manifest.json names: its SHA-256 differs");
        }
        if (!manifest.features().equals(features)) {
            throw new IOException(manifest.version() + " was trained on other features than this code computes");
        }
        return new Shipped<>(manifest, onnx);
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

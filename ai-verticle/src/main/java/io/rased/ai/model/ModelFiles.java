/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model's files, read once and checked: the ONNX file is the one of the manifest, and the model is the expected one.
 * Blocking.
 *
 * @param manifest what it is
 * @param onnx the file's bytes, which were checked; read-only
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record ModelFiles(ModelManifest manifest, byte[] onnx) {
    private static final Logger LOG = LoggerFactory.getLogger(ModelFiles.class);

    /** The manifest's name in a folder. */
    static final String MANIFEST = "manifest.json";

    /** Of some hundred floats that are added up. */
    private static final double ROUNDING = 1e-3;

    /**
     * Reads what a folder's manifest names.
     *
     * @param json the manifest's bytes
     * @throws InvalidModelException if the model may not be used; the message says why and what to do
     */
    static ModelFiles read(Path folder, byte[] json, ExpectedModel expected) {
        ModelManifest manifest = ModelManifest.parse(expected.name(), json);
        manifest.requireExpected(expected);
        byte[] onnx = read(expected.name(), inside(expected.name(), folder, manifest.file()));
        requireChecksum(manifest, onnx);
        return new ModelFiles(manifest, onnx);
    }

    /** Loads it and warms it up. */
    LoadedModel load(int threads, Guard guard) {
        OnnxModel model = OnnxModel.load(
                manifest.card().version(), onnx, manifest.card().features().size(), threads);
        return new LoadedModel(manifest, model, terms(model), threads, guard);
    }

    /** What the model's features do, if the file has a form that is known, and says by that what the runtime says. */
    private @Nullable ModelTerms terms(OnnxModel model) {
        Optional<ModelTerms> terms = ModelTerms.read(onnx).filter(read -> agree(read, model));
        if (terms.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("model", manifest.card().version())
                    .log("its form is not one that is known: each score asks it once more for every feature, to be"
                            + " explained");
        }
        return terms.orElse(null);
    }

    /** Of the usual row, of its half, and of two far from it, on either side of most of what a model may look at. */
    private boolean agree(ModelTerms terms, OnnxModel model) {
        int features = manifest.card().features().size();
        for (double[] by : new double[][] {{1, 0}, {0.5, 0}, {1, 1}, {1, -0.5}}) {
            float[] row = new float[features];
            for (int i = 0; i < row.length; i++) {
                double median = manifest.card().medians().get(i);
                row[i] = (float) (by[0] * median + by[1] * Math.max(1, Math.abs(median)));
            }
            if (!areAlike(terms.logOdds(row), model.logOdds(new float[][] {row})[0])) {
                return false;
            }
        }
        return true;
    }

    /** No number is like no number: far from the usual a feature may be what it never is, as a share below zero. */
    private static boolean areAlike(double computed, double asked) {
        return Double.isNaN(computed)
                ? Double.isNaN(asked)
                : Math.abs(computed - asked) < ROUNDING * Math.max(1, Math.abs(asked));
    }

    static byte[] read(String name, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidModelException(
                    "model " + name + ": " + file.toAbsolutePath()
                            + " cannot be read; does ai.models name the directory of models?",
                    e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Path inside(String name, Path folder, String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new InvalidModelException("model " + name + ": its file is outside its folder: " + file);
        }
        return path;
    }

    private static void requireChecksum(ModelManifest manifest, byte[] onnx) {
        String actual = sha256(onnx);
        if (!actual.equals(manifest.sha256().toLowerCase(Locale.ROOT))) {
            throw new InvalidModelException("model " + manifest.card().version() + ": " + manifest.file()
                    + " is not the file that manifest.json names: its SHA-256 is " + actual + " instead of "
                    + manifest.sha256() + "; restore the file");
        }
    }
}

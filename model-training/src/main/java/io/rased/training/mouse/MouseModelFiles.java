/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.features.mouse.MouseIdentity;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.PldaOnnxFile;
import io.rased.training.model.TrainedAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The mouse model in the directory of models. */
public final class MouseModelFiles {
    /** The version that this code trains. */
    public static final String VERSION = "mouse-1.0.0";

    private static final ObjectMapper JSON = new ObjectMapper();

    private MouseModelFiles() {}

    /**
     * Writes the files.
     *
     * @param models the directory of models
     * @return what was written
     */
    public static ModelFolder.Written<MouseManifest> write(TrainedMouse mouse, Path models) throws IOException {
        byte[] onnx = onnx(mouse);
        MouseManifest manifest = MouseManifest.of(mouse, VERSION, VERSION + ".onnx", ModelFolder.sha256(onnx));
        return new ModelFolder(models, MouseManifest.NAME)
                .write(onnx, manifest, MouseCard.of(manifest), answers(mouse));
    }

    /**
     * Reads the manifest, and the ONNX file that it names.
     *
     * @throws IOException if either can't be read, or the file isn't the manifest's, or its features aren't this code's
     */
    public static ModelFolder.Shipped<MouseManifest> read(Path models) throws IOException {
        return new ModelFolder(models, MouseManifest.NAME).read(MouseManifest.class, MouseIdentity.names());
    }

    private static TrainedAnswers answers(TrainedMouse mouse) {
        return TrainedAnswers.of(
                mouse.sample(), row -> mouse.platt().probability(mouse.plda().ratio(row)));
    }

    static byte[] onnx(TrainedMouse mouse) throws IOException {
        Map<String, String> metadata =
                ModelFolder.metadata(MouseManifest.NAME, VERSION, MouseIdentity.SET, MouseIdentity.names());
        metadata.put("figures", JSON.writeValueAsString(mouse.figures()));
        metadata.put("seed", Long.toString(mouse.seed()));
        return PldaOnnxFile.write(VERSION, mouse.plda(), mouse.platt(), metadata);
    }
}

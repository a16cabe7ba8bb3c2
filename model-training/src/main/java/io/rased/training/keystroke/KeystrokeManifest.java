/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.rased.training.model.ModelFolder;
import java.util.List;

/**
 * {@code manifest.json} of the keystroke model.
 *
 * @param name what it scores
 * @param version as results name it
 * @param file the ONNX file, beside the manifest
 * @param sha256 of that file, in hex
 * @param featureSet the version of the features
 * @param features their names, in the order of a row
 * @param medians of each, over people's own repetitions; a reason compares with these
 * @param figures how good it is
 */
@JsonPropertyOrder({"name", "version", "file", "sha256", "featureSet", "features", "medians", "figures"})
public record KeystrokeManifest(
        String name,
        String version,
        String file,
        String sha256,
        String featureSet,
        List<String> features,
        List<Float> medians,
        KeystrokeFigures figures)
        implements ModelFolder.Manifest {
    /** The model's name, and its folder's. */
    public static final String NAME = "keystroke";

    /** The version that this code trains. */
    public static final String VERSION = "keystroke-1.0.0";
}

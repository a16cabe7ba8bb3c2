/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.Quantiles;
import java.io.IOException;
import java.nio.file.Path;
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
 * @param quantiles how features and scores are spread over people's own repetitions, by verifiers that didn't know them
 * @param figures how good it is
 */
@JsonPropertyOrder({"name", "version", "file", "sha256", "featureSet", "features", "medians", "quantiles", "figures"})
public record KeystrokeManifest(
        String name,
        String version,
        String file,
        String sha256,
        String featureSet,
        List<String> features,
        List<Float> medians,
        Quantiles quantiles,
        KeystrokeFigures figures)
        implements ModelFolder.Manifest {
    /** The model's name, and its folder's. */
    public static final String NAME = "keystroke";

    /** The version that this code trains. */
    public static final String VERSION = "keystroke-1.0.0";

    /**
     * The model in a directory of models.
     *
     * @throws IOException if it can't be read, isn't its manifest's, or its features aren't this code's
     */
    public static ModelFolder.Shipped<KeystrokeManifest> shipped(Path models) throws IOException {
        return new ModelFolder(models, NAME).read(KeystrokeManifest.class, KeystrokeFeatures.names());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.rased.features.mouse.MouseIdentity;
import io.rased.training.evaluation.Platt;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.Quantiles;
import java.util.List;

/**
 * {@code manifest.json} of the mouse model: what serving needs, and how good the model is.
 *
 * @param name what it scores
 * @param version as results name it
 * @param file the ONNX file, beside the manifest
 * @param sha256 of that file, in hex
 * @param featureSet the version of the features
 * @param features their names, in the order of a row
 * @param medians of each, over people's own sessions; a reason compares with these
 * @param quantiles how rows and scores are spread over people's own sessions, by verifiers that had not seen them
 * @param needs what a session and its owner must have
 * @param calibration from the likelihood ratio to log-odds; in the ONNX file already
 * @param figures how good it is
 * @param seed that it was trained with
 */
@JsonPropertyOrder({
    "name",
    "version",
    "file",
    "sha256",
    "featureSet",
    "features",
    "medians",
    "quantiles",
    "needs",
    "calibration",
    "figures",
    "seed"
})
public record MouseManifest(
        String name,
        String version,
        String file,
        String sha256,
        String featureSet,
        List<String> features,
        List<Float> medians,
        Quantiles quantiles,
        Needs needs,
        Platt calibration,
        MouseFigures figures,
        long seed)
        implements ModelFolder.Manifest {
    /** What it scores; its folder's name. */
    static final String NAME = "mouse";

    /**
     * What a session and its owner must have.
     *
     * @param strokes in a window
     * @param windows of the session, at least
     * @param sessions before it, at least
     */
    public record Needs(int strokes, int windows, int sessions) {}

    static MouseManifest of(TrainedMouse mouse, String version, String file, String sha256) {
        return new MouseManifest(
                NAME,
                version,
                file,
                sha256,
                MouseIdentity.SET,
                MouseIdentity.names(),
                mouse.medians(),
                mouse.quantiles(),
                new Needs(MouseIdentity.STROKES, MouseIdentity.MIN_WINDOWS, MouseIdentity.MIN_SESSIONS),
                mouse.platt(),
                mouse.figures(),
                mouse.seed());
    }
}

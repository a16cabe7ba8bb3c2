/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.rased.features.BotFeatures;
import io.rased.training.evaluation.Platt;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.Quantiles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json} of the bot model: what serving needs, and how good the model is.
 *
 * @param name what it scores
 * @param version as results name it
 * @param file the ONNX file, beside the manifest
 * @param sha256 of that file, in hex
 * @param featureSet the version of the features
 * @param features their names, in the order of a row
 * @param medians of each, over people's windows; a reason compares with these
 * @param quantiles how features and scores are spread over people, the score as the served model gives it; null
 *     before there is one
 * @param cuts the least probability of each risk level
 * @param windows how a session becomes rows
 * @param calibration from the trees' margin to log-odds; in the ONNX file already
 * @param figures how good it is
 * @param sessions what it was trained on
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
    "cuts",
    "windows",
    "calibration",
    "figures",
    "sessions",
    "seed"
})
public record BotManifest(
        String name,
        String version,
        String file,
        String sha256,
        String featureSet,
        List<String> features,
        List<Float> medians,
        @Nullable Quantiles quantiles,
        Map<String, Double> cuts,
        Windows windows,
        Platt calibration,
        BotFigures figures,
        Map<String, Integer> sessions,
        long seed)
        implements ModelFolder.Manifest {
    /** The model's name, and its folder's. */
    public static final String NAME = "bot";

    /**
     * How a session becomes rows, and rows a score.
     *
     * @param least moves that a session needs
     * @param moves in a window
     * @param most windows of a session
     * @param combination of their probabilities
     */
    public record Windows(int least, int moves, int most, String combination) {}

    static BotManifest of(TrainedBot bot, String version, String file, String sha256, @Nullable Quantiles quantiles) {
        return new BotManifest(
                NAME,
                version,
                file,
                sha256,
                BotFeatures.SET,
                BotFeatures.names(),
                bot.medians(),
                quantiles,
                bot.figures().levels(),
                new Windows(
                        BotFeatures.MIN_MOVES, BotFeatures.WINDOW, BotFeatures.MAX_WINDOWS, "sigmoid(mean(log-odds))"),
                bot.platt(),
                bot.figures(),
                bot.counts(),
                bot.seed());
    }
}

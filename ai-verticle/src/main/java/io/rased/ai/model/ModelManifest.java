/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.ai.domain.ModelCard;
import io.rased.ai.domain.RiskCuts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model's {@code manifest.json} says that serving needs; the rest of it is for people.
 *
 * @param file the ONNX file, beside the manifest
 * @param sha256 of that file, in hex
 * @param featureSet the version of the features that it was trained on
 * @param card what the model is
 * @param training how features and scores were spread in training; null if it doesn't say
 */
record ModelManifest(
        String file,
        String sha256,
        String featureSet,
        ModelCard card,
        @Nullable TrainingSpread training) {
    /**
     * Reads a manifest.
     *
     * @param name which model, for messages
     * @throws InvalidModelException if it is none
     */
    static ModelManifest parse(String name, byte[] json) {
        try {
            var manifest = new JsonObject(Buffer.buffer(json));
            return new ModelManifest(
                    string(manifest, "file"),
                    string(manifest, "sha256"),
                    string(manifest, "featureSet"),
                    card(manifest),
                    training(
                            manifest.getJsonObject("quantiles"),
                            array(manifest, "features").size()));
        } catch (DecodeException | ClassCastException | IllegalArgumentException e) {
            throw new InvalidModelException(
                    "model " + name + ": manifest.json is not a manifest: " + e.getMessage(), e);
        }
    }

    /** @throws InvalidModelException if it is another model than the code expects */
    void requireExpected(ExpectedModel expected) {
        if (!card.name().equals(expected.name())) {
            throw new InvalidModelException("model " + expected.name() + ": its manifest is of a model " + card.name()
                    + "; restore the folder");
        }
        // The list first: it says more. The version tells formulas apart whose names stayed.
        if (!card.features().equals(expected.features())) {
            throw otherFeatures(difference(card.features(), expected.features()));
        }
        if (!featureSet.equals(expected.featureSet())) {
            throw otherFeatures(featureSet + " instead of " + expected.featureSet());
        }
        if (expected.cuts() && card.cuts() == null) {
            throw new InvalidModelException(
                    "model " + card.version() + ": its manifest has no cuts, without which there is no verdict");
        }
    }

    private InvalidModelException otherFeatures(String difference) {
        return new InvalidModelException(
                "model " + card.version() + " was trained on other features than this version of Rased computes: "
                        + difference + "; install the models of this version, or train it again");
    }

    private static String difference(List<String> given, List<String> expected) {
        for (int i = 0; i < Math.min(given.size(), expected.size()); i++) {
            if (!given.get(i).equals(expected.get(i))) {
                return "feature " + i + " is " + given.get(i) + " instead of " + expected.get(i);
            }
        }
        return given.size() + " features instead of " + expected.size();
    }

    private static ModelCard card(JsonObject manifest) {
        return new ModelCard(
                string(manifest, "name"),
                string(manifest, "version"),
                strings(array(manifest, "features")),
                numbers(array(manifest, "medians")),
                cuts(manifest.getJsonObject("cuts")));
    }

    private static @Nullable TrainingSpread training(@Nullable JsonObject quantiles, int features) {
        if (quantiles == null) {
            return null;
        }
        List<Bins> bins = array(quantiles, "features").stream()
                .map(JsonObject.class::cast)
                .map(ModelManifest::bins)
                .toList();
        if (bins.size() != features) {
            throw new IllegalArgumentException("quantiles of " + bins.size() + " features instead of " + features);
        }
        return new TrainingSpread(bins, bins(present("score", quantiles.getJsonObject("score"))));
    }

    private static Bins bins(JsonObject bins) {
        return new Bins(numbers(array(bins, "edges")), numbers(array(bins, "shares")));
    }

    private static @Nullable RiskCuts cuts(@Nullable JsonObject cuts) {
        return cuts == null
                ? null
                : new RiskCuts(number(cuts, "medium"), number(cuts, "high"), number(cuts, "critical"));
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }

    private static List<Double> numbers(JsonArray array) {
        return array.stream().map(item -> ((Number) item).doubleValue()).toList();
    }

    private static String string(JsonObject json, String member) {
        return present(member, json.getString(member));
    }

    private static JsonArray array(JsonObject json, String member) {
        return present(member, json.getJsonArray(member));
    }

    private static double number(JsonObject json, String member) {
        return present(member, json.getDouble(member));
    }

    private static <T> T present(String member, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(member + " is missing");
        }
        return value;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypingPopulation;
import io.rased.training.model.Logistic;
import io.rased.training.model.LogisticOnnxFile;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.TrainedAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Trains the keystroke model on all people, and judges it on people left out. There is no chance in it: the same data give the same
 * files, bit for bit.
 */
public final class KeystrokeTraining {
    /** Trainings that {@link #write} takes, to show its progress by. */
    public static final int FITS = UnseenTypists.FITS + 1;

    private static final int SAMPLE_OWNERS = 10;

    private final List<Typist> typists;
    private final Runnable progress;

    /**
     * @param progress told after each training
     * @throws IOException if there are too few people, or one has too few repetitions
     */
    public KeystrokeTraining(List<Typist> typists, Runnable progress) throws IOException {
        this.typists = Participants.of(typists).all(CrossValidation.LEAST_PEOPLE);
        this.progress = progress;
    }

    /** Trains, judges and writes the model into the directory of models. */
    public ModelFolder.Written<KeystrokeManifest> write(Path models) throws IOException {
        UnseenTypists unseen = UnseenTypists.of(typists, progress);
        KeystrokeFigures figures = unseen.figures();
        Logistic verifier = VerifierTraining.fit(typists);
        progress.run();
        byte[] onnx = onnx(verifier, figures);
        KeystrokeManifest manifest = new KeystrokeManifest(
                KeystrokeManifest.NAME,
                KeystrokeManifest.VERSION,
                KeystrokeManifest.VERSION + ".onnx",
                ModelFolder.sha256(onnx),
                KeystrokeFeatures.SET,
                KeystrokeFeatures.names(),
                medians(),
                unseen.quantiles(),
                figures);
        return new ModelFolder(models, KeystrokeManifest.NAME)
                .write(onnx, manifest, KeystrokeCard.of(manifest), TrainedAnswers.of(sample(), verifier::probability));
    }

    /** Everyone's own repetitions, and others', on the templates of some people. */
    private List<float[]> sample() {
        List<Timings> others = typists.stream()
                .flatMap(typist -> Impostors.LAST5.of(typist).stream())
                .toList();
        return typists.stream()
                .limit(SAMPLE_OWNERS)
                .map(typist -> Trials.of(typist, others, Enrolment.FIRST_HALF, TypingPopulation.UNKNOWN))
                .flatMap(trials -> Stream.concat(trials.genuine().stream(), trials.impostors().stream()))
                .toList();
    }

    private List<Float> medians() {
        TypingPopulation population = Trials.population(typists);
        List<float[]> own = typists.stream()
                .flatMap(typist -> Trials.of(typist, List.of(), Enrolment.FIRST_HALF, population).genuine().stream())
                .toList();
        List<Float> medians = new ArrayList<>();
        for (int feature = 0; feature < KeystrokeFeatures.names().size(); feature++) {
            float[] values = new float[own.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = own.get(i)[feature];
            }
            Arrays.sort(values);
            medians.add(values[values.length / 2]);
        }
        return medians;
    }

    private static byte[] onnx(Logistic verifier, KeystrokeFigures figures) throws IOException {
        Map<String, String> metadata = ModelFolder.metadata(
                KeystrokeManifest.NAME, KeystrokeManifest.VERSION, KeystrokeFeatures.SET, KeystrokeFeatures.names());
        metadata.put("figures", new ObjectMapper().writeValueAsString(figures));
        return LogisticOnnxFile.write(KeystrokeManifest.VERSION, verifier, metadata);
    }
}

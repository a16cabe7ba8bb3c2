/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.keystroke.TypingPopulation;
import io.rased.training.evaluation.Calibration;
import io.rased.training.evaluation.Judged;
import io.rased.training.keystroke.KeystrokeEvaluation.Detector;
import io.rased.training.keystroke.KeystrokeFigures.Alarm;
import io.rased.training.model.Logistic;
import io.rased.training.model.LogisticOnnxFile;
import io.rased.training.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Trains the keystroke model on all people, and judges it on people left out. There is no chance in it: the same data give the same
 * files, bit for bit.
 */
public final class KeystrokeTraining {
    /** Trainings that {@link #write} takes, to show its progress by. */
    public static final int FITS = CrossValidation.FOLDS + 1;

    private static final double[] CUTS = {0.5, 0.8, 0.9, 0.95, 0.99};

    private final List<Typist> typists;
    private final Runnable progress;

    /**
     * @param progress told after each training
     * @throws IOException if there are too few people, or one has too few repetitions
     */
    public KeystrokeTraining(List<Typist> typists, Runnable progress) throws IOException {
        KeystrokeEvaluation.requireEnough(typists);
        this.typists = List.copyOf(typists);
        this.progress = progress;
    }

    /** Trains, judges and writes the model into the directory of models. */
    public KeystrokeManifest write(Path models) throws IOException {
        KeystrokeFigures figures = figures();
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
                figures);
        new ModelFolder(models, KeystrokeManifest.NAME).write(onnx, manifest, KeystrokeCard.of(manifest));
        return manifest;
    }

    /**
     * The ONNX file of the model in a directory of models.
     *
     * @throws IOException if it can't be read, isn't its manifest's, or its features aren't this code's
     */
    public static byte[] shipped(Path models) throws IOException {
        ModelFolder folder = new ModelFolder(models, KeystrokeManifest.NAME);
        return folder.onnx(folder.manifest(KeystrokeManifest.class), KeystrokeFeatures.names());
    }

    private KeystrokeFigures figures() throws IOException {
        CrossValidation validation = new CrossValidation(typists, progress);
        List<KeystrokeFigures.Trial> trials = new ArrayList<>();
        for (Impostors impostors : Impostors.values()) {
            for (boolean known : new boolean[] {true, false}) {
                VerifierJudgement judgement = validation.judge(impostors, known);
                Detector detector = Detector.of(judgement);
                trials.add(new KeystrokeFigures.Trial(
                        impostors.toString(),
                        known,
                        detector.eer(),
                        detector.sd(),
                        Calibration.error(judgement.judged()),
                        alarms(judgement.judged())));
            }
        }
        return new KeystrokeFigures(typists.size(), trials);
    }

    private static List<Alarm> alarms(List<Judged> judged) {
        return DoubleStream.of(CUTS)
                .mapToObj(cut -> new Alarm(cut, shareAtLeast(judged, false, cut), shareAtLeast(judged, true, cut)))
                .toList();
    }

    private static double shareAtLeast(List<Judged> judged, boolean positive, double cut) {
        double all = 0;
        double reach = 0;
        for (Judged each : judged) {
            if (each.positive() == positive) {
                all += each.weight();
                reach += each.score() >= cut ? each.weight() : 0;
            }
        }
        return reach / all;
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
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("name", KeystrokeManifest.NAME);
        metadata.put("version", KeystrokeManifest.VERSION);
        metadata.put("featureSet", KeystrokeFeatures.SET);
        metadata.put("features", String.join(",", KeystrokeFeatures.names()));
        metadata.put("figures", new ObjectMapper().writeValueAsString(figures));
        return LogisticOnnxFile.write(KeystrokeManifest.VERSION, verifier, metadata);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypingPopulation;
import io.rased.training.evaluation.Calibration;
import io.rased.training.evaluation.EqualError;
import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How well each detector tells people from impostors: enrolled on a person's first half, judged on the second half and on five
 * repetitions of every other person; the equal error rate of each person, averaged. Against practised impostors a
 * verifier's template is the ten repetitions before, as it rolls on in use.
 *
 * @param users people who are judged
 * @param leftOut people who are not, as they have fewer than {@value Participants#LEAST_REPETITIONS} repetitions
 * @param impostors which repetitions of theirs
 * @param detectors by name; {@code verifier} is null of fewer than five people, on whom it can't be trained again
 */
public record KeystrokeEvaluation(
        int users, List<String> leftOut, String impostors, Map<String, @Nullable Detector> detectors) {
    private static final int LEAST_PEOPLE = 2;

    /**
     * A detector's figures.
     *
     * @param eer the mean of the people's equal error rates
     * @param sd their standard deviation, of a sample
     * @param ece the expected calibration error; none for a detector that gives distances
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detector(double eer, double sd, @Nullable Double ece) {
        static Detector of(VerifierJudgement judgement) throws IOException {
            if (judgement.rates().isEmpty()) {
                throw new IOException("no repetition has enough times to be judged");
            }
            return of(judgement.rates(), Calibration.error(judgement.judged()));
        }

        private static Detector of(List<Double> rates, @Nullable Double ece) {
            double mean = rates.stream().mapToDouble(rate -> rate).average().orElseThrow();
            double squares = rates.stream()
                    .mapToDouble(rate -> (rate - mean) * (rate - mean))
                    .sum();
            return new Detector(mean, Math.sqrt(squares / Math.max(1, rates.size() - 1)), ece);
        }
    }

    /**
     * Judges all detectors.
     *
     * @param shipped the model in the repository
     * @param progress told after each training
     * @throws IOException if too few people have enough repetitions
     */
    public static KeystrokeEvaluation of(
            List<Typist> typists, Impostors impostors, ServedModel shipped, Runnable progress) throws IOException {
        Participants participants = Participants.of(typists);
        List<Typist> judged = participants.atLeast(LEAST_PEOPLE);
        Detector shippedVerifier = Detector.of(judge(judged, impostors, shipped));
        Map<String, @Nullable Detector> detectors = new LinkedHashMap<>(oneClass(judged, impostors));
        detectors.put("verifier", trainedAgain(judged, impostors, progress));
        detectors.put("shipped_verifier", shippedVerifier);
        return new KeystrokeEvaluation(
                judged.size(),
                participants.tooFew().stream().map(Typist::name).toList(),
                impostors.toString(),
                detectors);
    }

    /** Trainings that {@link #of} takes, to show its progress by. */
    public static int fits(List<Typist> typists) {
        return Participants.of(typists).enough().size() < CrossValidation.FOLDS ? 0 : CrossValidation.FOLDS;
    }

    private static @Nullable Detector trainedAgain(List<Typist> typists, Impostors impostors, Runnable progress)
            throws IOException {
        if (fits(typists) == 0) {
            return null;
        }
        return Detector.of(new CrossValidation(typists, progress).judge(impostors, Knowledge.PEOPLE));
    }

    /**
     * Those that know one person alone.
     *
     * @throws IOException if there are too few people, or one has too few repetitions
     */
    public static Map<String, Detector> oneClass(List<Typist> typists, Impostors impostors) throws IOException {
        Participants.of(typists).all(LEAST_PEOPLE);
        Map<String, Detector> detectors = new LinkedHashMap<>();
        detectors.put("scaled_manhattan", judge(typists, impostors, ScaledManhattan::of));
        detectors.put("one_class", judge(typists, impostors, KeystrokeEvaluation::oneClass));
        return detectors;
    }

    /** The shipped one knows people in general as an organization does: they are the others of the file. */
    private static VerifierJudgement judge(List<Typist> typists, Impostors impostors, ServedModel model) {
        VerifierJudgement judgement = new VerifierJudgement();
        for (Typist typist : typists) {
            List<Typist> others =
                    typists.stream().filter(other -> other != typist).toList();
            judgement.add(
                    typist,
                    typists,
                    impostors,
                    Trials.population(others),
                    rows -> model.probabilities(rows.toArray(float[][]::new)));
        }
        return judgement;
    }

    private static ToDoubleFunction<Timings> oneClass(List<Timings> enrolment) {
        return KeystrokeTemplate.of(enrolment, enrolment, TypingPopulation.UNKNOWN)::distance;
    }

    private static Detector judge(
            List<Typist> typists, Impostors impostors, Function<List<Timings>, ToDoubleFunction<Timings>> detector) {
        List<Double> rates = new ArrayList<>();
        for (Typist typist : typists) {
            ToDoubleFunction<Timings> distance = detector.apply(typist.enrolment());
            double[] genuine = typist.genuine().stream().mapToDouble(distance).toArray();
            double[] others = typists.stream()
                    .filter(other -> !other.name().equals(typist.name()))
                    .flatMap(other -> impostors.of(other).stream())
                    .mapToDouble(distance)
                    .toArray();
            rates.add(EqualError.rate(genuine, others));
        }
        return Detector.of(rates, null);
    }
}

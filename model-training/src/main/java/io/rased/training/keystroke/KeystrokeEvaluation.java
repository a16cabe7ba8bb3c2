/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.training.evaluation.EqualError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How well each detector tells people from impostors: enrolled on a person's first half, judged on the second half and on five
 * repetitions of every other person; the equal error rate of each person, averaged.
 *
 * @param users people
 * @param impostors which repetitions of theirs
 * @param detectors by name
 */
public record KeystrokeEvaluation(int users, String impostors, Map<String, Detector> detectors) {
    /**
     * A detector's figures.
     *
     * @param eer the mean of the people's equal error rates
     * @param sd their standard deviation, of a sample
     */
    public record Detector(double eer, double sd) {}

    /**
     * Judges all detectors.
     *
     * @throws IOException if there are fewer than two people, or one has fewer than two repetitions
     */
    public static KeystrokeEvaluation of(List<Typist> typists, Impostors impostors) throws IOException {
        if (typists.size() < 2
                || typists.stream().anyMatch(typist -> typist.repetitions().size() < 2)) {
            throw new IOException("at least two people are needed, with two repetitions each");
        }
        Map<String, Detector> detectors = new LinkedHashMap<>();
        detectors.put("scaled_manhattan", judge(typists, impostors, ScaledManhattan::of));
        detectors.put("one_class", judge(typists, impostors, enrolment -> KeystrokeTemplate.of(enrolment)::distance));
        return new KeystrokeEvaluation(typists.size(), impostors.toString(), detectors);
    }

    private static Detector judge(
            List<Typist> typists, Impostors impostors, Function<List<double[]>, ToDoubleFunction<double[]>> detector) {
        List<Double> rates = new ArrayList<>();
        for (Typist typist : typists) {
            ToDoubleFunction<double[]> distance = detector.apply(typist.enrolment());
            double[] genuine = typist.genuine().stream().mapToDouble(distance).toArray();
            double[] others = typists.stream()
                    .filter(other -> !other.name().equals(typist.name()))
                    .flatMap(other -> impostors.of(other).stream())
                    .mapToDouble(distance)
                    .toArray();
            rates.add(EqualError.rate(genuine, others));
        }
        double mean = rates.stream().mapToDouble(rate -> rate).average().orElseThrow();
        double squares = rates.stream()
                .mapToDouble(rate -> (rate - mean) * (rate - mean))
                .sum();
        return new Detector(mean, Math.sqrt(squares / (rates.size() - 1)));
    }
}

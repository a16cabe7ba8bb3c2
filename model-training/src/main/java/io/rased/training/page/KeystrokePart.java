/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.keystroke.KeystrokeEvaluation.Detector;
import io.rased.training.keystroke.Knowledge;
import io.rased.training.keystroke.UnseenTypists;
import io.rased.training.model.CardText;
import io.rased.training.plot.HistogramPlot;
import io.rased.training.plot.ReliabilityPlot;
import io.rased.training.plot.RocPlot;
import io.rased.training.plot.Series;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The keystroke score's plots, and the detectors that it is compared with. */
final class KeystrokePart {
    private KeystrokePart() {}

    static PlacesAndPlots of(UnseenTypists typists, Map<String, Detector> detectors) {
        // Impostors that were never trained on are too few for a curve: they are in the table.
        List<Series> trials = typists.trials().stream()
                .filter(trial -> trial.knowledge() != Knowledge.NEW_IMPOSTORS)
                .map(trial -> new Series(trial.name(), trial.judgement().judged()))
                .toList();
        UnseenTypists.Trial served = typists.asServed();
        return new PlacesAndPlots(
                Map.of(
                        "keystroke.detectors",
                        detectors.entrySet().stream()
                                .map(detector -> CardText.row(
                                        detector.getKey(),
                                        CardText.decimals(detector.getValue().eer()),
                                        CardText.decimals(detector.getValue().sd())))
                                .collect(Collectors.joining("\n"))),
                Map.of(
                        "keystroke-roc.svg",
                        RocPlot.svg(
                                "Keystroke score: people left out", "others' entries", "people's own entries", trials),
                        "keystroke-scores.svg",
                        HistogramPlot.svg(
                                "Keystroke score: " + served.name(),
                                "people's own entries",
                                "others' entries",
                                served.judgement().judged()),
                        "keystroke-reliability.svg",
                        ReliabilityPlot.svg("Keystroke score: reliability", "others' entries", trials)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.evaluation.Judged;
import io.rased.training.model.CardText;
import io.rased.training.plot.HistogramPlot;
import io.rased.training.plot.ReliabilityPlot;
import io.rased.training.plot.RocPlot;
import io.rased.training.plot.Series;
import io.rased.training.takeover.TakeoverEvaluation;
import io.rased.training.takeover.TakeoverScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures and plots of location and device, on generated transactions; every plot says so. */
final class TakeoverPart {
    private static final String OWN = "persons' own";
    private static final String TAKEOVERS = "takeovers";
    private static final String SYNTHETIC = " (synthetic)";

    private TakeoverPart() {}

    static PlacesAndPlots of(Map<TakeoverScore, List<Judged>> takeovers) {
        List<Series> scores = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<String> cuts = new ArrayList<>();
        Map<String, String> plots = new TreeMap<>();
        for (TakeoverScore score : TakeoverScore.values()) {
            String name = score.name().toLowerCase(Locale.ROOT);
            List<Judged> judged = takeovers.getOrDefault(score, List.of());
            scores.add(new Series(name, judged));
            TakeoverEvaluation figures = TakeoverEvaluation.of(judged);
            rows.add(CardText.row(
                    name,
                    Integer.toString(figures.transactions()),
                    Integer.toString(figures.takeovers()),
                    CardText.decimals(figures.auc()),
                    CardText.decimals(figures.ece())));
            figures.cuts()
                    .forEach((cut, reach) -> cuts.add(
                            CardText.row(name, cut, CardText.decimals(reach.fpr()), CardText.decimals(reach.tpr()))));
            plots.put(
                    name + "-scores.svg",
                    HistogramPlot.svg(capital(name) + " score" + SYNTHETIC, OWN, TAKEOVERS, judged));
        }
        plots.put("takeover-roc.svg", RocPlot.svg("Location and device" + SYNTHETIC, TAKEOVERS, OWN, scores));
        plots.put(
                "takeover-reliability.svg",
                ReliabilityPlot.svg("Location and device: reliability" + SYNTHETIC, TAKEOVERS, scores));
        return new PlacesAndPlots(
                Map.of("takeover.scores", String.join("\n", rows), "takeover.cuts", String.join("\n", cuts)), plots);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.mouse.UnseenMice;
import io.rased.training.plot.HistogramPlot;
import io.rased.training.plot.ReliabilityPlot;
import io.rased.training.plot.RocPlot;
import io.rased.training.plot.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mouse score's plots; its figures are all in the manifest. */
final class MousePart {
    private static final String OWN = "owners' sessions";
    private static final String OTHERS = "others' sessions";

    private MousePart() {}

    static PlacesAndPlots of(UnseenMice mice) {
        List<Series> lengths = new ArrayList<>();
        mice.byMoves().forEach((moves, judged) -> lengths.add(new Series("first " + moves + " moves", judged)));
        return new PlacesAndPlots(
                Map.of(),
                Map.of(
                        "mouse-roc.svg",
                        RocPlot.svg("Mouse score: people left out", OTHERS, OWN, lengths),
                        "mouse-scores.svg",
                        HistogramPlot.svg("Mouse score: whole sessions of a minute", OWN, OTHERS, mice.whole()),
                        "mouse-reliability.svg",
                        ReliabilityPlot.svg(
                                "Mouse score: reliability",
                                OTHERS,
                                List.of(new Series("sessions of any length", mice.anyLength())))));
    }
}

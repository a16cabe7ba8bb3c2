/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.bot.UnseenBots;
import io.rased.training.plot.HistogramPlot;
import io.rased.training.plot.ReliabilityPlot;
import io.rased.training.plot.RocPlot;
import io.rased.training.plot.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bot score's plots; its figures are all in the manifest. */
final class BotPart {
    private BotPart() {}

    static PlacesAndPlots of(UnseenBots bots) {
        List<Series> families = new ArrayList<>();
        bots.byFamily().forEach((family, judged) -> families.add(new Series(family, judged)));
        return new PlacesAndPlots(
                Map.of(),
                Map.of(
                        "bot-roc.svg",
                        RocPlot.svg("Bot score: families left out, one at a time", "bots", "people", families),
                        "bot-scores.svg",
                        HistogramPlot.svg(
                                "Bot score: people and families left out", "people", "bots", bots.calibrated()),
                        "bot-reliability.svg",
                        ReliabilityPlot.svg(
                                "Bot score: reliability",
                                "bots",
                                List.of(new Series("all families, each left out", bots.calibrated())))));
    }
}

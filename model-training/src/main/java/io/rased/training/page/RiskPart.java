/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.bot.BotFigures.Cut;
import io.rased.training.bot.UnseenBots;
import io.rased.training.evaluation.Judged;
import io.rased.training.model.CardText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the risk levels' cuts amount to where there is a bot score, a keystroke score, or both. */
final class RiskPart {
    private RiskPart() {}

    /**
     * Rows of two tables: people, and attacks.
     *
     * @param cuts of each level, mildest first
     * @param typing entries of people left out; others' are the positives
     */
    static PlacesAndPlots of(List<Cut> cuts, UnseenBots bots, List<Judged> typing) {
        CombinedOdds own = new CombinedOdds(of(typing, false));
        CombinedOdds others = new CombinedOdds(of(typing, true));
        return new PlacesAndPlots(
                Map.of(
                        "risk.people",
                        rows(
                                cuts,
                                cut -> CardText.row(
                                        cut.level(),
                                        CardText.decimals(cut.cut()),
                                        CardText.decimals(cut.rate()),
                                        CardText.decimals(share(bots.people(), cut.cut())),
                                        CardText.decimals(own.share(cut.cut())),
                                        CardText.decimals(own.share(bots.people(), cut.cut())))),
                        "risk.attacks",
                        rows(
                                cuts,
                                cut -> CardText.row(
                                        cut.level(),
                                        CardText.decimals(share(bots.bots(), cut.cut())),
                                        CardText.decimals(own.share(bots.bots(), cut.cut())),
                                        CardText.decimals(others.share(cut.cut())),
                                        CardText.decimals(others.share(bots.people(), cut.cut()))))),
                Map.of());
    }

    private static String rows(List<Cut> cuts, Function<Cut, String> row) {
        return cuts.stream().map(row).collect(Collectors.joining("\n"));
    }

    private static List<Judged> of(List<Judged> judged, boolean positive) {
        return judged.stream().filter(one -> one.positive() == positive).toList();
    }

    private static double share(List<Judged> judged, double cut) {
        double all = 0;
        double reach = 0;
        for (Judged one : judged) {
            all += one.weight();
            reach += one.score() >= cut ? one.weight() : 0;
        }
        return reach / all;
    }
}

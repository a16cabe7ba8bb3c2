/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.evaluation.Calibration;
import io.rased.training.evaluation.Judged;
import io.rased.training.evaluation.Platt;
import io.rased.training.evaluation.Roc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Probabilities and cuts from what models said of sessions that they had not seen. Calibrated across families, each left
 * out once: a threshold or scale that is fitted on bots that the trees saw is far off on the next family.
 *
 * @param families people and bots of families, each judged by trees that saw neither
 * @param people people, judged by trees that saw all families
 */
record Calibrator(List<OutOfFold> families, List<OutOfFold> people) {
    /** The levels, with the false-positive rates that they are set for, mildest first. */
    static final List<Map.Entry<String, Double>> LEVELS =
            List.of(Map.entry("medium", 0.05), Map.entry("high", 0.01), Map.entry("critical", 0.002));

    /** Calibration on all. */
    Platt platt() {
        return fit(families);
    }

    /** The error on each fold of a calibration on the other four. */
    double error() {
        return Calibration.error(calibrated(families));
    }

    /** What is said of each, by a calibration on the other four folds; in the order of the folds. */
    List<Judged> calibrated(List<OutOfFold> some) {
        List<Judged> said = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            Platt others = fit(except(families, fold));
            for (OutOfFold one : some) {
                if (one.fold() == fold) {
                    said.add(new Judged(one.probability(others), one.bot(), one.weight()));
                }
            }
        }
        return said;
    }

    /** The levels' cuts, with what they do. */
    List<BotFigures.Cut> cuts() {
        Platt platt = platt();
        return LEVELS.stream()
                .map(level -> cut(level.getKey(), level.getValue(), platt))
                .toList();
    }

    private BotFigures.Cut cut(String level, double rate, Platt platt) {
        double cut = Roc.cutAt(probabilities(people, platt), rate);
        int alarms = 0;
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            double others = Roc.cutAt(probabilities(except(people, fold), platt), rate);
            for (OutOfFold one : people) {
                alarms += one.fold() == fold && one.probability(platt) >= others ? 1 : 0;
            }
        }
        double bots = 0;
        double detected = 0;
        for (OutOfFold one : families) {
            bots += one.bot() ? one.weight() : 0;
            detected += one.bot() && one.probability(platt) >= cut ? one.weight() : 0;
        }
        return new BotFigures.Cut(level, cut, rate, (double) alarms / people.size(), detected / bots);
    }

    private static Platt fit(List<OutOfFold> said) {
        return Platt.fit(said.stream()
                .map(one -> new Judged(one.meanMargin(), one.bot(), one.weight()))
                .toList());
    }

    private static List<OutOfFold> except(List<OutOfFold> said, int fold) {
        return said.stream().filter(one -> one.fold() != fold).toList();
    }

    private static double[] probabilities(List<OutOfFold> said, Platt platt) {
        return said.stream().mapToDouble(one -> one.probability(platt)).toArray();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.evaluation.Judged;
import io.rased.training.evaluation.Platt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was said of people and bots by trees that saw neither them nor, of bots, their family. Bots are the positives. */
public final class UnseenBots {
    private final Calibrator calibrator;
    private final BotFigures figures;

    UnseenBots(Calibrator calibrator, BotFigures figures) {
        this.calibrator = calibrator;
        this.figures = figures;
    }

    /** How good that is, by each protocol. */
    public BotFigures figures() {
        return figures;
    }

    /** From margin to probability, as it is shipped. */
    Platt platt() {
        return calibrator.platt();
    }

    /** Calibrated across families, by a calibration that saw neither; people and bots weigh the same, so do families. */
    public List<Judged> calibrated() {
        return calibrator.calibrated(calibrator.families());
    }

    /** The same, by the family that was left out, each with the people that its trees judged. */
    public Map<String, List<Judged>> byFamily() {
        Map<String, List<OutOfFold>> families = new LinkedHashMap<>();
        for (OutOfFold one : calibrator.families()) {
            families.computeIfAbsent(one.family(), first -> new ArrayList<>()).add(one);
        }
        Map<String, List<Judged>> judged = new LinkedHashMap<>();
        families.forEach((family, said) -> judged.put(family, calibrator.calibrated(said)));
        return judged;
    }

    /** Bots of each family with the shipped calibration, by the weight that makes families alike. */
    public List<Judged> bots() {
        Platt platt = platt();
        return calibrator.families().stream()
                .filter(OutOfFold::bot)
                .map(one -> new Judged(one.probability(platt), true, one.weight()))
                .toList();
    }

    /** People with the shipped calibration, each once, by trees that saw all families. */
    public List<Judged> people() {
        Platt platt = platt();
        return calibrator.people().stream()
                .map(one -> new Judged(one.probability(platt), false, one.weight()))
                .toList();
    }
}

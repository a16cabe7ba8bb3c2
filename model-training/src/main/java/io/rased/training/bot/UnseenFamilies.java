/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.evaluation.Roc;
import io.rased.training.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves out one bot family at a time, with people disjoint: for each family and each of five folds the trees grow on
 * the people of four folds and the other families, and the people of the fifth and the family are judged. The threshold
 * is set on the four folds' people at a false-positive rate of 1 %, each scored by trees that grew without the fold that
 * they are in, nor the fifth, nor the family.
 */
final class UnseenFamilies {
    private static final double RATE = 0.01;

    private final List<BotSession> sessions;
    private final Folds folds;
    private final BotTrainer trainer;
    private final Runnable progress;
    private final List<OutOfFold> judged = new ArrayList<>();

    UnseenFamilies(List<BotSession> sessions, Folds folds, BotTrainer trainer, Runnable progress) {
        this.sessions = sessions;
        this.folds = folds;
        this.trainer = trainer;
        this.progress = progress;
    }

    /** How many times trees are grown. */
    static int fits(int families) {
        return families * Folds.COUNT * (Folds.COUNT + 1) / 2;
    }

    List<BotFigures.Family> run(List<String> families) {
        return families.stream().map(family -> run(family, families.size())).toList();
    }

    /** What was said of people, once for each family, and of each bot, by trees that saw neither; once it has run. */
    List<OutOfFold> judged() {
        return judged;
    }

    private BotFigures.Family run(String family, int families) {
        List<BotSession> bots = Corpora.bots(sessions, family);
        int people = Corpora.people(sessions).size();
        List<List<double[]>> calibration = calibration(family);
        double auc = 0;
        double detected = 0;
        double worst = 1;
        double alarms = 0;
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            TreeEnsemble trees = grow(family, fold, fold);
            double cut = Roc.cutAt(joined(calibration.get(fold)), RATE);
            double[] human = margins(trees, people(fold));
            double[] bot = margins(trees, bots);
            auc += Roc.auc(human, bot) / Folds.COUNT;
            double share = Roc.shareAtLeast(bot, cut);
            detected += share / Folds.COUNT;
            worst = Math.min(worst, share);
            alarms += Roc.shareAtLeast(human, cut) * human.length;
            remember(trees, fold, family, families);
        }
        return new BotFigures.Family(family, bots.size(), auc, detected, worst, alarms / people);
    }

    /** For each fold the margins of the people of the others, by trees that saw neither fold. */
    private List<List<double[]>> calibration(String family) {
        List<List<double[]>> calibration = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            calibration.add(new ArrayList<>());
        }
        for (int a = 0; a < Folds.COUNT; a++) {
            for (int b = a + 1; b < Folds.COUNT; b++) {
                TreeEnsemble trees = grow(family, a, b);
                calibration.get(a).add(margins(trees, people(b)));
                calibration.get(b).add(margins(trees, people(a)));
            }
        }
        return calibration;
    }

    private TreeEnsemble grow(String family, int fold, int other) {
        TreeEnsemble trees = trainer.fit(training(family, fold, other));
        progress.run();
        return trees;
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private List<BotSession> training(String family, int fold, int other) {
        return sessions.stream()
                .filter(session -> session.origin() == Origin.BOT
                        ? !session.kind().equals(family)
                        : folds.of(session) != fold && folds.of(session) != other)
                .toList();
    }

    private List<BotSession> people(int fold) {
        return Corpora.people(sessions).stream()
                .filter(session -> folds.of(session) == fold)
                .toList();
    }

    /** People and bots weigh the same in all, so do families. */
    private void remember(TreeEnsemble trees, int fold, String family, int families) {
        int people = Corpora.people(sessions).size();
        for (BotSession session : people(fold)) {
            judged.add(OutOfFold.of(fold, family, session, trees, 1.0 / people / families));
        }
        List<BotSession> bots = Corpora.bots(sessions, family);
        for (BotSession session : bots) {
            if (folds.of(session) == fold) {
                judged.add(OutOfFold.of(fold, family, session, trees, 1.0 / bots.size() / families));
            }
        }
    }

    private static double[] margins(TreeEnsemble trees, List<BotSession> sessions) {
        return sessions.stream()
                .mapToDouble(session -> trees.meanMargin(session.scored()))
                .toArray();
    }
}

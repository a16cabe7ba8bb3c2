/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.evaluation.Roc;
import io.rased.training.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;

/** What the model says of people that it was not trained on, by fold and by source. */
final class UnseenPeople {
    private static final double RATE = 0.01;

    private final List<BotSession> sessions;
    private final Folds folds;
    private final BotTrainer trainer;
    private final Runnable progress;

    UnseenPeople(List<BotSession> sessions, Folds folds, BotTrainer trainer, Runnable progress) {
        this.sessions = sessions;
        this.folds = folds;
        this.trainer = trainer;
        this.progress = progress;
    }

    /** Each person, by trees that grew on all families and the people of the other four folds. */
    List<OutOfFold> byFold() {
        List<OutOfFold> judged = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int left = fold;
            TreeEnsemble trees = trainer.fit(sessions.stream()
                    .filter(session -> session.origin() == Origin.BOT || folds.of(session) != left)
                    .toList());
            for (BotSession session : Corpora.people(sessions)) {
                if (folds.of(session) == fold) {
                    judged.add(OutOfFold.of(fold, "", session, trees, 1));
                }
            }
            progress.run();
        }
        return judged;
    }

    /**
     * All people of a source, by trees that saw none of them nor what was made of them, at a threshold set on a fifth of
     * the others.
     */
    BotFigures.Source source(String source) {
        TreeEnsemble trees = trainer.fit(sessions.stream()
                .filter(session -> session.origin() == Origin.BOT
                        || !session.person().startsWith(source + "|") && folds.of(session) != 0)
                .toList());
        double[] calibration = Corpora.people(sessions).stream()
                .filter(session -> !session.kind().equals(source) && folds.of(session) == 0)
                .mapToDouble(session -> trees.meanMargin(session.scored()))
                .toArray();
        double[] unseen = Corpora.people(sessions).stream()
                .filter(session -> session.kind().equals(source))
                .mapToDouble(session -> trees.meanMargin(session.scored()))
                .toArray();
        progress.run();
        return new BotFigures.Source(source, unseen.length, Roc.shareAtLeast(unseen, Roc.cutAt(calibration, RATE)));
    }
}

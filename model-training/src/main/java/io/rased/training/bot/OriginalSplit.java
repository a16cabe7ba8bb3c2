/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.evaluation.Roc;
import io.rased.training.model.TreeEnsemble;
import java.util.List;

/**
 * The protocol of Iliou et al. 2021: trained on the data set's training sessions alone (nothing made, no other set),
 * judged on its test sessions by their first 128 mouse moves at equal odds.
 */
final class OriginalSplit {
    private OriginalSplit() {}

    /** @param bots the half of the web-bot data set whose bots are used; its people are those of both halves */
    static BotFigures.Split run(String bots, List<BotSession> sessions, BotTrainer trainer) {
        List<BotSession> set = sessions.stream()
                .filter(session -> session.origin() == Origin.BOT
                                && session.dataset().equals(bots)
                        || session.origin() == Origin.HUMAN && session.kind().equals("webbot"))
                .toList();
        TreeEnsemble trees = trainer.fit(split(set, "train"));
        List<BotSession> test = split(set, "test");
        double[] human = margins(trees, test, Origin.HUMAN);
        double[] bot = margins(trees, test, Origin.BOT);
        double right = human.length * (1 - Roc.shareAtLeast(human, 0)) + bot.length * Roc.shareAtLeast(bot, 0);
        return new BotFigures.Split(bots, test.size(), right / test.size(), Roc.auc(human, bot));
    }

    private static List<BotSession> split(List<BotSession> sessions, String split) {
        return sessions.stream()
                .filter(session -> session.split().equals(split))
                .toList();
    }

    private static double[] margins(TreeEnsemble trees, List<BotSession> sessions, Origin origin) {
        return sessions.stream()
                .filter(session -> session.origin() == origin)
                .mapToDouble(session -> trees.meanMargin(session.first()))
                .toArray();
    }
}

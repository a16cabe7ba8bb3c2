/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.features.BotFeatures;
import io.rased.features.PointerTrace;
import io.rased.training.augment.Chance;
import io.rased.training.augment.Counterfeit;
import io.rased.training.augment.Made;
import io.rased.training.augment.OtherDevice;
import io.rased.training.augment.Program;
import io.rased.training.data.Recording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that the bot model learns from: recorded sessions, and those made of them and of nothing. */
final class BotCorpus {
    private static final int TRAINING_WINDOWS = 30;
    private static final int FIRST_MOVES = 128;
    private static final int MOVES_A_MADE_ONE = 192;
    private static final int FEWEST_MADE = 2;
    private static final int MOST_MADE = 24;

    private final List<BotSession> sessions = new ArrayList<>();
    private final Chance chance;

    private BotCorpus(long seed) {
        this.chance = new Chance(seed);
    }

    /**
     * Sessions from recordings, in their order. A recording that is in two sets is taken once; one of too few moves, or
     * of moves that go nowhere, not at all.
     *
     * @param programs how many bots are made from nothing
     */
    static List<BotSession> of(List<Recording> recordings, int programs, long seed) {
        BotCorpus corpus = new BotCorpus(seed);
        Set<PointerTrace> known = new HashSet<>();
        for (Recording recording : recordings) {
            if (known.add(recording.trace())) {
                corpus.add(recording);
            }
        }
        for (int i = 0; i < programs; i++) {
            corpus.addMade(Origin.MADE_BOT, Program.any(corpus.chance.split()), "");
        }
        return corpus.sessions;
    }

    private void add(Recording recording) {
        PointerTrace trace = recording.trace();
        float[][] windows = BotFeatures.windows(trace, TRAINING_WINDOWS);
        if (windows.length == 0) {
            return;
        }
        sessions.add(new BotSession(
                recording.human() ? Origin.HUMAN : Origin.BOT,
                recording.human() ? recording.source() : recording.label(),
                recording.person(),
                recording.dataset(),
                recording.split(),
                windows,
                BotFeatures.windows(trace, BotFeatures.MAX_WINDOWS),
                BotFeatures.windows(trace.first(FIRST_MOVES), BotFeatures.MAX_WINDOWS)));
        if (recording.human()) {
            int made = Math.max(FEWEST_MADE, Math.min(MOST_MADE, trace.size() / MOVES_A_MADE_ONE));
            for (int i = 0; i < made; i++) {
                addMade(Origin.MADE_BOT, Counterfeit.any(trace, chance.split()), recording.person());
                addMade(Origin.HUMAN_ELSEWHERE, OtherDevice.any(trace, chance.split()), recording.person());
            }
        }
    }

    private void addMade(Origin origin, Made made, String person) {
        float[][] windows = BotFeatures.windows(made.trace(), BotFeatures.MAX_WINDOWS);
        if (windows.length > 0) {
            sessions.add(new BotSession(origin, made.kind(), person, "", "", windows, windows, windows));
        }
    }
}

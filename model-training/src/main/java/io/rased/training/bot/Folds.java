/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.training.augment.Chance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts all sessions into five, so that a person, with all that was made of their recordings, is in one part only. People
 * are dealt source by source, recorded bots family by family. Programs made from nothing are in no part.
 */
final class Folds {
    static final int COUNT = 5;
    static final int NONE = -1;

    private final Map<String, Integer> people = new HashMap<>();
    private final Map<BotSession, Integer> bots = new IdentityHashMap<>();

    Folds(List<BotSession> sessions, long seed) {
        Chance chance = new Chance(seed);
        Map<String, TreeSet<String>> sources = new TreeMap<>();
        Map<String, Integer> dealt = new HashMap<>();
        for (BotSession session : sessions) {
            if (session.origin() == Origin.HUMAN) {
                sources.computeIfAbsent(session.kind(), source -> new TreeSet<>())
                        .add(session.person());
            } else if (session.origin() == Origin.BOT) {
                bots.put(session, dealt.merge(session.kind(), 1, Integer::sum) % COUNT);
            }
        }
        for (TreeSet<String> names : sources.values()) {
            List<String> order = new ArrayList<>(names);
            chance.shuffle(order);
            for (int i = 0; i < order.size(); i++) {
                people.put(order.get(i), i % COUNT);
            }
        }
    }

    /** The part that a session is in. */
    int of(BotSession session) {
        return session.origin() == Origin.BOT
                ? bots.getOrDefault(session, NONE)
                : people.getOrDefault(session.person(), NONE);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import java.util.List;

/** Selections of sessions. */
final class Corpora {
    private Corpora() {}

    /** Recorded people. */
    static List<BotSession> people(List<BotSession> sessions) {
        return sessions.stream()
                .filter(session -> session.origin() == Origin.HUMAN)
                .toList();
    }

    /** Recorded bots of a family. */
    static List<BotSession> bots(List<BotSession> sessions, String family) {
        return sessions.stream()
                .filter(session ->
                        session.origin() == Origin.BOT && session.kind().equals(family))
                .toList();
    }

    /** The families of recorded bots, sorted. */
    static List<String> families(List<BotSession> sessions) {
        return kinds(sessions, Origin.BOT);
    }

    /** The kinds of an origin, sorted. */
    static List<String> kinds(List<BotSession> sessions, Origin origin) {
        return sessions.stream()
                .filter(session -> session.origin() == origin)
                .map(BotSession::kind)
                .distinct()
                .sorted()
                .toList();
    }
}

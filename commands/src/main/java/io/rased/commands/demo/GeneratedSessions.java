/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import io.rased.commands.demo.session.DemoEvent;
import io.rased.commands.demo.session.DemoSession;
import io.rased.commands.demo.session.SessionSource;
import io.rased.commands.demo.session.Truth;
import io.rased.features.synthetic.SyntheticEvent;
import io.rased.features.synthetic.SyntheticSession;
import io.rased.features.synthetic.SyntheticSessions;
import io.vertx.core.json.JsonObject;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seeded, synthetic sessions: the same seed gives the same ones. */
final class GeneratedSessions implements SessionSource {
    private final long seed;
    private final List<SyntheticSession> sessions;
    private final Iterator<SyntheticSession> left;

    private GeneratedSessions(long seed, List<SyntheticSession> sessions) {
        this.seed = seed;
        this.sessions = List.copyOf(sessions);
        this.left = this.sessions.iterator();
    }

    static GeneratedSessions of(long seed, int count) {
        return new GeneratedSessions(seed, SyntheticSessions.generate(seed, count));
    }

    @Override
    public String description() {
        return "The sessions are generated from seed " + seed + ": synthetic, human-like and bot-like in turn.\n"
                + "Their scores show that it works, not how good the model is: for that see models/bot/MODEL_CARD.md.\n"
                + "--data FILE replays recorded ones.";
    }

    @Override
    public int sessions() {
        return sessions.size();
    }

    @Override
    public long events() {
        return sessions.stream().mapToLong(session -> session.events().size()).sum();
    }

    @Override
    public @Nullable DemoSession next() {
        return left.hasNext() ? toDemo(left.next()) : null;
    }

    private static DemoSession toDemo(SyntheticSession session) {
        return new DemoSession(
                session.label(),
                new Truth(session.label()),
                session.events().stream().map(GeneratedSessions::toDemo).toList());
    }

    private static DemoEvent toDemo(SyntheticEvent event) {
        return new DemoEvent(event.type(), event.timestamp(), new JsonObject(event.payload()).encode());
    }

    @Override
    public void close() {}
}

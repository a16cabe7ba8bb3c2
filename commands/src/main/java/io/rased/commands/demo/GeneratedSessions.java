/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import io.rased.commands.demo.session.DemoSession;
import io.rased.commands.demo.session.SessionSource;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seeded, synthetic sessions. */
final class GeneratedSessions implements SessionSource {
    private final long seed;
    private final List<DemoSession> sessions;
    private final Iterator<DemoSession> left;

    private GeneratedSessions(long seed, List<DemoSession> sessions) {
        this.seed = seed;
        this.sessions = List.copyOf(sessions);
        this.left = this.sessions.iterator();
    }

    static GeneratedSessions of(long seed, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String description() {
        return "The sessions are generated ones, synthetic, human-like and bot-like, from seed " + seed
                + ". Give recorded ones with --data.";
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
        return left.hasNext() ? left.next() : null;
    }

    @Override
    public void close() {}
}

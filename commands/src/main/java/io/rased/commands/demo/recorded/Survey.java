/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.recorded;

import io.rased.commands.demo.session.Truth;
import io.rased.commands.fault.UserMistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A first look at the whole file: a fault in its last line is said before servers are started.
 *
 * @param sessions how many
 * @param events how many rows
 * @param scattered in how many places a session's rows stand, for those whose rows don't all follow each other
 */
record Survey(int sessions, long events, Map<SessionKey, Integer> scattered) {
    /** Rows of scattered sessions are kept in memory until the last one; a replay has 256 MB for everything. */
    private static final long MAX_SCATTERED_EVENTS = 400_000;

    static Survey of(Path file) throws IOException {
        Map<SessionKey, Found> found = new HashMap<>();
        try (RecordingReader reader = RecordingReader.open(file)) {
            Found current = null;
            SessionKey key = null;
            for (Row row = reader.next(); row != null; row = reader.next()) {
                if (current == null || !row.key().equals(key)) {
                    key = row.key();
                    current = found.computeIfAbsent(key, unused -> new Found());
                    current.places++;
                }
                if (!current.isOf(row.truth())) {
                    throw reader.mistake("session " + row.key().session() + " has the label "
                            + row.truth().label() + " here and another one above");
                }
                current.events++;
            }
        }
        return sum(file, found);
    }

    private static Survey sum(Path file, Map<SessionKey, Found> found) {
        if (found.isEmpty()) {
            throw new UserMistake("--data " + file + " has no rows.");
        }
        Map<SessionKey, Integer> scattered = new HashMap<>();
        long scatteredEvents = 0;
        long events = 0;
        for (Map.Entry<SessionKey, Found> session : found.entrySet()) {
            events += session.getValue().events;
            if (session.getValue().places > 1) {
                scattered.put(session.getKey(), session.getValue().places);
                scatteredEvents += session.getValue().events;
            }
        }
        if (scatteredEvents > MAX_SCATTERED_EVENTS) {
            throw new UserMistake("--data " + file + ": the rows of " + scattered.size()
                    + " sessions are mixed with others', too many to put in order here. Sort the file by dataset, subject"
                    + " and session first, keeping the order of each session's rows.");
        }
        return new Survey(found.size(), events, Map.copyOf(scattered));
    }

    private static final class Found {
        private Truth truth = new Truth("human");
        private int places;
        private long events;

        boolean isOf(Truth seen) {
            if (events == 0) {
                truth = seen;
            }
            return truth.equals(seen);
        }
    }
}

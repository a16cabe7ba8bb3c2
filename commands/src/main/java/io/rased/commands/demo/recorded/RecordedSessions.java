/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.recorded;

import io.rased.commands.demo.session.DemoEvent;
import io.rased.commands.demo.session.DemoSession;
import io.rased.commands.demo.session.SessionSource;
import io.rased.commands.fault.UserMistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams the sessions of a file: in memory are the current one, and scattered ones until their last row. */
public final class RecordedSessions implements SessionSource {
    private final Path file;
    private final Survey survey;
    private final RecordingReader reader;
    private final Map<SessionKey, Integer> placesLeft;
    private final Map<SessionKey, List<DemoEvent>> held = new HashMap<>();
    private @Nullable Row ahead;

    private RecordedSessions(Path file, Survey survey, RecordingReader reader) throws IOException {
        this.file = file;
        this.survey = survey;
        this.reader = reader;
        this.placesLeft = new HashMap<>(survey.scattered());
        this.ahead = reader.next();
    }

    /**
     * Checks the whole file and opens it.
     *
     * @throws UserMistake with the line if it is not in the neutral form
     */
    public static RecordedSessions open(Path file) {
        try {
            return new RecordedSessions(file, Survey.of(file), RecordingReader.open(file));
        } catch (IOException e) {
            throw new UserMistake("--data " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String description() {
        return "The sessions are recorded ones, from " + file + ".";
    }

    @Override
    public int sessions() {
        return survey.sessions();
    }

    @Override
    public long events() {
        return survey.events();
    }

    @Override
    public @Nullable DemoSession next() throws IOException {
        while (ahead != null) {
            Row first = ahead;
            List<DemoEvent> events = held.computeIfAbsent(first.key(), key -> new ArrayList<>());
            Row row = first;
            while (row != null && row.key().equals(first.key())) {
                events.add(row.toEvent());
                row = reader.next();
            }
            ahead = row;
            int left = placesLeft.merge(first.key(), -1, (places, one) -> places + one);
            if (left <= 0) {
                placesLeft.remove(first.key());
                held.remove(first.key());
                return new DemoSession(first.key().name(), first.truth(), events);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

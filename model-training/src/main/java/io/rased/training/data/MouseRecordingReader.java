/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import static io.rased.training.data.RecordingLines.number;

import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Reads whole sessions of mice in the neutral form, gzipped or not: moves, drags among them, and buttons. What a remote
 * desktop tells where it knows no place, 65,535, is passed over.
 */
public final class MouseRecordingReader {
    /** Positions from here on are no screen's. */
    private static final double FARTHEST_PX = 1 << 15;

    private static final double NO_TIME = Double.NEGATIVE_INFINITY;

    private final Map<Key, Session> sessions = new LinkedHashMap<>();

    private MouseRecordingReader() {}

    private record Key(String subject, String session, String label, String split) {}

    /**
     * The file's sessions, in the order in which they begin.
     *
     * @param progress told of each number of (compressed) bytes read
     * @throws IOException if the file can't be read or isn't of that form; the message names the line
     */
    public static List<MouseRecording> read(Path file, LongConsumer progress) throws IOException {
        MouseRecordingReader reader = new MouseRecordingReader();
        RecordingLines.read(file, progress, reader::add);
        List<MouseRecording> recordings = new ArrayList<>();
        reader.sessions.forEach((key, session) -> recordings.add(session.recording(key)));
        return recordings;
    }

    private void add(String[] cell) {
        Key key = new Key(
                cell[RecordingLines.SUBJECT],
                cell[RecordingLines.SESSION],
                cell[RecordingLines.LABEL],
                cell[RecordingLines.SPLIT]);
        Session session = sessions.computeIfAbsent(key, absent -> new Session());
        double time = number(cell[RecordingLines.TIME]);
        switch (cell[RecordingLines.EVENT]) {
            case "move", "drag" -> session.move(time, number(cell[RecordingLines.X]), number(cell[RecordingLines.Y]));
            case "down", "up" -> session.press(time, cell[RecordingLines.EVENT].equals("down"));
            default -> {
                // Scrolling and the like is nothing that is read.
            }
        }
    }

    private static final class Session {
        private final List<PointerTrace> parts = new ArrayList<>();
        private final List<Press> presses = new ArrayList<>();
        private PointerRecorder part = new PointerRecorder();
        private int size;

        void move(double time, double x, double y) {
            if (!(Math.abs(x) < FARTHEST_PX && Math.abs(y) < FARTHEST_PX)) {
                return;
            }
            if (size++ == PointerTrace.LIMIT) {
                parts.add(part.trace());
                part = new PointerRecorder();
                size = 1;
            }
            part.move(time, x, y);
        }

        void press(double time, boolean down) {
            presses.add(new Press(Double.isNaN(time) ? NO_TIME : time, down));
        }

        MouseRecording recording(Key key) {
            List<PointerTrace> all = new ArrayList<>(parts);
            all.add(part.trace());
            List<Press> ordered = presses.stream()
                    .sorted(Comparator.comparingDouble(Press::time))
                    .toList();
            return new MouseRecording(key.subject(), key.session(), key.label(), key.split(), all, ordered);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import static io.rased.training.data.RecordingLines.number;

import io.rased.features.PointerRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads sessions in the neutral form, line by line: {@code dataset,subject,session,label,split,t_ms,x,y,event}, as it is
 * or gzipped. Of the events only moves are kept. A session's lines may be anywhere in the file, among those of others; they
 * stay in the file's order.
 */
public final class RecordingReader {
    private static final String BOT = "bot:";

    private final Map<Key, PointerRecorder> sessions = new LinkedHashMap<>();
    private @Nullable Key key;
    private PointerRecorder recorder = new PointerRecorder();

    private RecordingReader() {}

    private record Key(String dataset, String subject, String session, String label, String split) {}

    /**
     * The file's sessions, in the order in which they begin.
     *
     * @param progress told of each number of (compressed) bytes read
     * @throws IOException if the file can't be read or isn't of that form; the message names the line
     */
    public static List<Recording> read(Path file, LongConsumer progress) throws IOException {
        RecordingReader reader = new RecordingReader();
        RecordingLines.read(file, progress, reader::add);
        List<Recording> recordings = new ArrayList<>();
        reader.sessions.forEach((k, r) ->
                recordings.add(new Recording(k.dataset(), k.subject(), k.session(), k.label(), k.split(), r.trace())));
        return recordings;
    }

    private void add(String[] cell) {
        if (!sameSession(key, cell)) {
            key = new Key(cell[0], cell[1], cell[2], label(cell[RecordingLines.LABEL]), cell[4]);
            recorder = sessions.computeIfAbsent(key, absent -> new PointerRecorder());
        }
        if (cell[RecordingLines.EVENT].equals("move")) {
            recorder.move(
                    number(cell[RecordingLines.TIME]), number(cell[RecordingLines.X]), number(cell[RecordingLines.Y]));
        }
    }

    /** Any other label would be taken for a family of bots. */
    private static String label(String text) {
        if (!text.equals(Recording.HUMAN) && !(text.startsWith(BOT) && text.length() > BOT.length())) {
            throw new IllegalArgumentException(
                    "the label is \"" + text + "\"; it must be human, or bot: and a family, as in bot:replay");
        }
        return text;
    }

    private static boolean sameSession(@Nullable Key key, String[] cell) {
        return key != null
                && key.session().equals(cell[RecordingLines.SESSION])
                && key.dataset().equals(cell[RecordingLines.DATASET])
                && key.subject().equals(cell[RecordingLines.SUBJECT])
                && key.label().equals(cell[RecordingLines.LABEL])
                && key.split().equals(cell[RecordingLines.SPLIT]);
    }
}

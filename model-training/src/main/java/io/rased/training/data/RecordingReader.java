/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import io.rased.features.PointerRecorder;
import java.io.BufferedReader;
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
 * or gzipped. Of the events only moves are kept. A session's lines may be anywhere in the file.
 */
public final class RecordingReader {
    private static final String HEADER = "dataset,subject,session,label,split,t_ms,x,y,event";
    private static final int COLUMNS = 9;

    private RecordingReader() {}

    private record Key(String dataset, String subject, String session, String label, String split) {}

    /**
     * The file's sessions, in the order in which they begin.
     *
     * @param progress told of each number of (compressed) bytes read
     * @throws IOException if the file can't be read or isn't of that form; the message names the line
     */
    public static List<Recording> read(Path file, LongConsumer progress) throws IOException {
        Map<Key, PointerRecorder> sessions = new LinkedHashMap<>();
        try (BufferedReader lines = DataFile.open(file, progress)) {
            if (!HEADER.equals(lines.readLine())) {
                throw new IOException(file.getFileName() + " does not begin with " + HEADER);
            }
            Key key = null;
            PointerRecorder recorder = new PointerRecorder();
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cell = line.split(",", -1);
                if (cell.length != COLUMNS) {
                    throw new IOException(file.getFileName() + ", line " + number + ": " + cell.length + " columns");
                }
                if (!sameSession(key, cell)) {
                    key = new Key(cell[0], cell[1], cell[2], cell[3], cell[4]);
                    recorder = sessions.computeIfAbsent(key, absent -> new PointerRecorder());
                }
                if (cell[8].equals("move")) {
                    recorder.move(number(cell[5]), number(cell[6]), number(cell[7]));
                }
            }
        }
        List<Recording> recordings = new ArrayList<>();
        sessions.forEach((k, r) ->
                recordings.add(new Recording(k.dataset(), k.subject(), k.session(), k.label(), k.split(), r.trace())));
        return recordings;
    }

    private static boolean sameSession(@Nullable Key key, String[] cell) {
        return key != null
                && key.session().equals(cell[2])
                && key.dataset().equals(cell[0])
                && key.subject().equals(cell[1])
                && key.label().equals(cell[3])
                && key.split().equals(cell[4]);
    }

    /** What is no number is NaN: the recorder passes over it, as the gateway does. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.KeyClass;
import io.rased.features.keystroke.Stroke;
import io.rased.features.keystroke.Timing;
import io.rased.features.keystroke.Timings;
import io.rased.training.data.DataFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads repetitions, one a line: {@code user,seq,} and then the times of what was typed, in any one unit, gzipped or not. The
 * header names each time as the CMU benchmark does: {@code H.} for a key's hold, {@code DD.} and {@code UD.} for down to down
 * and up to down; the n-th of each is that of the n-th key. A person's repetitions are in the order of the file.
 */
public final class TypistReader {
    private static final String HEADER = "user,seq,";
    private static final int FIRST_TIMING = 2;

    private TypistReader() {}

    /**
     * The file's people, in the order in which they begin.
     *
     * @param progress told of each number of (compressed) bytes read
     * @throws IOException if the file can't be read or isn't of that form; the message names the line
     */
    public static List<Typist> read(Path file, LongConsumer progress) throws IOException {
        Map<String, List<Timings>> repetitions = new LinkedHashMap<>();
        try (BufferedReader lines = DataFile.open(file, progress)) {
            String header = lines.readLine();
            if (header == null || !header.startsWith(HEADER)) {
                throw new IOException(file.getFileName() + " does not begin with " + HEADER);
            }
            int[] cells = cells(header.split(",", -1), file);
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cell = line.split(",", -1);
                if (cell.length != cells.length + FIRST_TIMING) {
                    throw new IOException(file.getFileName() + ", line " + number + ": " + cell.length + " columns");
                }
                repetitions
                        .computeIfAbsent(cell[0], first -> new ArrayList<>())
                        .add(timings(cell, cells, file.getFileName() + ", line " + number));
            }
        }
        return repetitions.entrySet().stream()
                .map(typist -> new Typist(typist.getKey(), typist.getValue()))
                .toList();
    }

    /** Which time each column after the first two is. */
    private static int[] cells(String[] header, Path file) throws IOException {
        int[] cells = new int[header.length - FIRST_TIMING];
        Map<Timing, Integer> positions = new EnumMap<>(Timing.class);
        for (int i = 0; i < cells.length; i++) {
            String name = header[FIRST_TIMING + i];
            Timing timing = timing(name);
            int position = timing == null ? Integer.MAX_VALUE : positions.merge(timing, 1, Integer::sum) - 1;
            if (timing == null || position > Stroke.LAST_POSITION) {
                throw new IOException(file.getFileName() + ": column " + name
                        + " is no time: H., DD. or UD. and a key, at most " + (Stroke.LAST_POSITION + 1) + " of each");
            }
            cells[i] = timing.cell(position, KeyClass.OTHER, KeyClass.OTHER);
        }
        return cells;
    }

    private static @Nullable Timing timing(String column) {
        if (column.startsWith("H.")) {
            return Timing.HOLD;
        }
        if (column.startsWith("DD.")) {
            return Timing.DOWN_DOWN;
        }
        return column.startsWith("UD.") ? Timing.UP_DOWN : null;
    }

    private static Timings timings(String[] cell, int[] cells, String where) throws IOException {
        SortedMap<Integer, Double> timings = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            timings.put(cells[i], number(cell[FIRST_TIMING + i], where));
        }
        return Timings.of(timings);
    }

    private static double number(String text, String where) throws IOException {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IOException(where + ": not a number: " + text, e);
        }
        if (!Double.isFinite(number)) {
            throw new IOException(where + ": not a number: " + text);
        }
        return number;
    }
}

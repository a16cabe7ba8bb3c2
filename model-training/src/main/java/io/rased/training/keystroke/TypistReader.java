/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.training.data.DataFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Reads repetitions, one a line: {@code user,seq,} and then the timings of what was typed, whose names are in the header; in
 * any one unit, gzipped or not. A person's repetitions are in the order of the file.
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
        Map<String, List<double[]>> repetitions = new LinkedHashMap<>();
        try (BufferedReader lines = DataFile.open(file, progress)) {
            String header = lines.readLine();
            if (header == null || !header.startsWith(HEADER)) {
                throw new IOException(file.getFileName() + " does not begin with " + HEADER);
            }
            int columns = header.split(",", -1).length;
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cell = line.split(",", -1);
                if (cell.length != columns) {
                    throw new IOException(file.getFileName() + ", line " + number + ": " + cell.length + " columns");
                }
                repetitions
                        .computeIfAbsent(cell[0], first -> new ArrayList<>())
                        .add(timings(cell, file.getFileName() + ", line " + number));
            }
        }
        return repetitions.entrySet().stream()
                .map(typist -> new Typist(typist.getKey(), typist.getValue()))
                .toList();
    }

    private static double[] timings(String[] cell, String where) throws IOException {
        double[] timings = new double[cell.length - FIRST_TIMING];
        for (int i = 0; i < timings.length; i++) {
            String text = cell[FIRST_TIMING + i];
            try {
                timings[i] = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IOException(where + ": not a number: " + text, e);
            }
            if (!Double.isFinite(timings[i])) {
                throw new IOException(where + ": not a number: " + text);
            }
        }
        return timings;
    }
}

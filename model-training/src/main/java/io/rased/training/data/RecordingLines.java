/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The lines of recordings in the neutral form, {@code dataset,subject,session,label,split,t_ms,x,y,event}. */
final class RecordingLines {
    static final int DATASET = 0;
    static final int SUBJECT = 1;
    static final int SESSION = 2;
    static final int LABEL = 3;
    static final int SPLIT = 4;
    static final int TIME = 5;
    static final int X = 6;
    static final int Y = 7;
    static final int EVENT = 8;

    private static final String HEADER = "dataset,subject,session,label,split,t_ms,x,y,event";
    private static final int COLUMNS = 9;

    private RecordingLines() {}

    /**
     * Gives the cells of each line, in the file's order; whoever takes them may refuse them by an {@link
     * IllegalArgumentException}.
     *
     * @param progress told of each number of (compressed) bytes read
     * @throws IOException if the file can't be read or isn't of that form, or a line is refused; the message names the
     *     line
     */
    static void read(Path file, LongConsumer progress, Consumer<String[]> cells) throws IOException {
        try (BufferedReader lines = DataFile.open(file, progress)) {
            if (!HEADER.equals(lines.readLine())) {
                throw new IOException(file.getFileName() + " does not begin with " + HEADER);
            }
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cell = line.split(",", -1);
                if (cell.length != COLUMNS) {
                    throw new IOException(file.getFileName() + ", line " + number + ": " + cell.length + " columns");
                }
                try {
                    cells.accept(cell);
                } catch (IllegalArgumentException refused) {
                    throw new IOException(
                            file.getFileName() + ", line " + number + ": " + refused.getMessage(), refused);
                }
            }
        }
    }

    /** What is no number is NaN: the recorder passes over it, as the gateway does. */
    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

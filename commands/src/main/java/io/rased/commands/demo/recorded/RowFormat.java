/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.recorded;

import io.rased.commands.demo.session.Truth;

/** Parses lines of the neutral form. Not safe for several threads: it keeps its last session. */
final class RowFormat {
    static final String HEADER = "dataset,subject,session,label,split,t_ms,x,y,event";

    private static final int COLUMNS = 9;
    private static final int MAX_TYPE_LENGTH = 64;
    private static final double MAX_TIME_MS = 1e15; // past it a double has no milliseconds

    private SessionKey key = new SessionKey("", "", "");
    private Truth truth = new Truth("human");

    /** @throws IllegalArgumentException that says what is wrong in it */
    Row parse(String line) {
        String[] columns = line.split(",", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "has " + columns.length + " columns instead of " + COLUMNS + " (" + HEADER + ")");
        }
        remember(columns);
        return new Row(
                key,
                truth,
                Math.round(number("t_ms", columns[5], MAX_TIME_MS)),
                number("x", columns[6], Double.MAX_VALUE),
                number("y", columns[7], Double.MAX_VALUE),
                type(columns[8]));
    }

    /** Rows of one session follow each other by the thousand; they share one key. */
    private void remember(String[] columns) {
        if (columns[2].isEmpty()) {
            throw new IllegalArgumentException("has an empty session");
        }
        if (!key.session().equals(columns[2])
                || !key.subject().equals(columns[1])
                || !key.dataset().equals(columns[0])) {
            key = new SessionKey(columns[0], columns[1], columns[2]);
        }
        if (!truth.label().equals(columns[3])) {
            truth = new Truth(columns[3]);
        }
    }

    private static double number(String column, String text, double limit) {
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= limit) { // false for NaN
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(column + " must be a number, not \"" + text + "\"");
    }

    private static String type(String event) {
        if (event.isEmpty() || event.length() > MAX_TYPE_LENGTH) {
            throw new IllegalArgumentException("event must have 1 to " + MAX_TYPE_LENGTH + " characters");
        }
        return event;
    }
}

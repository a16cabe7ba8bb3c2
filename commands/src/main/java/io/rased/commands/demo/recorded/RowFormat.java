/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.recorded;

import io.rased.commands.demo.session.Truth;

/**
 * Parses lines of the neutral form. Not safe for several threads: rows of one session follow each other by the thousand,
 * and what they share is parsed once.
 */
final class RowFormat {
    static final String HEADER = "dataset,subject,session,label,split,t_ms,x,y,event";

    private static final int COLUMNS = 9;
    /** The first four columns say whose row it is. */
    private static final int OWNER_COLUMNS = 4;

    private static final int MAX_TYPE_LENGTH = 64;
    private static final double MAX_TIME_MS = 1e15; // past it a double has no milliseconds

    private String owner = HEADER; // begins no line that is a row
    private SessionKey key = new SessionKey("", "", "");
    private Truth truth = new Truth("human");

    /** @throws IllegalArgumentException that says what is wrong in it */
    Row parse(String line) {
        if (!line.startsWith(owner)) {
            rememberOwner(line);
        }
        String[] columns = line.substring(owner.length()).split(",", -1);
        if (columns.length != COLUMNS - OWNER_COLUMNS) {
            throw wrongCount(OWNER_COLUMNS + columns.length);
        }
        return new Row(
                key,
                truth,
                Math.round(number("t_ms", columns[1], MAX_TIME_MS)),
                number("x", columns[2], Double.MAX_VALUE),
                number("y", columns[3], Double.MAX_VALUE),
                type(columns[4]));
    }

    private void rememberOwner(String line) {
        String[] columns = line.split(",", -1);
        if (columns.length != COLUMNS) {
            throw wrongCount(columns.length);
        }
        if (columns[2].isEmpty()) {
            throw new IllegalArgumentException("has an empty session");
        }
        truth = new Truth(columns[3]);
        key = new SessionKey(columns[0], columns[1], columns[2]);
        owner = columns[0] + "," + columns[1] + "," + columns[2] + "," + columns[3] + ",";
    }

    private static IllegalArgumentException wrongCount(int columns) {
        return new IllegalArgumentException("has " + columns + " columns instead of " + COLUMNS + " (" + HEADER + ")");
    }

    private static double number(String column, String text, double limit) {
        try {
            double value = isShortInteger(text) ? Integer.parseInt(text) : Double.parseDouble(text);
            if (Math.abs(value) <= limit) { // false for NaN
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(column + " must be a number, not \"" + text + "\"");
    }

    /** Almost all numbers are, and parsing them as doubles is most of the work of reading a file. */
    private static boolean isShortInteger(String text) {
        int length = text.length();
        if (length == 0 || length > 9) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String type(String event) {
        if (event.isEmpty() || event.length() > MAX_TYPE_LENGTH) {
            throw new IllegalArgumentException("event must have 1 to " + MAX_TYPE_LENGTH + " characters");
        }
        return event;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A size of data, written {@code 4MiB}, {@code 512KiB}, {@code 1GiB} or as plain bytes.
 *
 * @param bytes the size in bytes, from 0
 */
public record DataSize(long bytes) implements Comparable<DataSize> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,19})(B|KiB|MiB|GiB)?");

    /** Refuses a negative size. */
    public DataSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size is at least 0 bytes, not " + bytes);
        }
    }

    /**
     * Reads a size as it is written in the configuration.
     *
     * @throws IllegalArgumentException if the text has another form, or the size is past 2^63 - 1 bytes
     */
    public static DataSize parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a size such as 512KiB, 4MiB or 1GiB");
        }
        try {
            return new DataSize(Math.multiplyExact(Long.parseLong(form.group(1)), 1L << shift(form.group(2))));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("a size that does not fit 63 bits", e);
        }
    }

    private static int shift(@Nullable String unit) {
        if (unit == null) {
            return 0;
        }
        return switch (unit) {
            case "KiB" -> 10;
            case "MiB" -> 20;
            case "GiB" -> 30;
            default -> 0;
        };
    }

    @Override
    public int compareTo(DataSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The size in the largest unit that gives a whole number, as {@link #parse} reads it. */
    @Override
    public String toString() {
        int zeros = bytes == 0 ? 0 : Long.numberOfTrailingZeros(bytes);
        if (zeros >= 30) {
            return (bytes >> 30) + "GiB";
        }
        if (zeros >= 20) {
            return (bytes >> 20) + "MiB";
        }
        return zeros >= 10 ? (bytes >> 10) + "KiB" : Long.toString(bytes);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.Arrays;
import java.util.List;

/**
 * A value as somebody wrote it.
 *
 * @param items the one text, or the items of a list
 * @param list whether it was written as a list
 * @param origin where: a file and line, an environment variable, or the default
 */
record Given(List<String> items, boolean list, String origin) {

    static Given text(String text, String origin) {
        return new Given(List.of(text), false, origin);
    }

    String text() {
        return String.join(", ", items);
    }

    /** The items of a list; a plain text is taken apart at its commas. */
    List<String> split() {
        return list
                ? items
                : Arrays.stream(text().split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Warns of sessions whose rows are in no order of time; they are judged as they stand. */
final class RowOrder {
    private static final int NAMED = 3;

    private RowOrder() {}

    /** @param unordered the names of such sessions */
    static void warn(List<String> unordered, PrintWriter print) {
        if (unordered.isEmpty()) {
            return;
        }
        String names = unordered.stream().limit(NAMED).collect(Collectors.joining(", "));
        print.printf(
                "warning: sessions with rows in no order of time: %d (%s). Figures of them mean nothing; sort the rows"
                        + " by t_ms and evaluate again.%n",
                unordered.size(), unordered.size() > NAMED ? names + ", …" : names);
        print.flush();
    }
}

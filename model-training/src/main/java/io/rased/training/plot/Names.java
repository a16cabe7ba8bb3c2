/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import java.util.List;
import java.util.stream.Collectors;

/** The names of series in a description. */
final class Names {
    private Names() {}

    static String of(List<Series> series) {
        return series.stream().map(Series::name).collect(Collectors.joining("; "));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import java.util.ArrayList;
import java.util.List;

/** Cuts lists into pages. */
final class Pages {
    private Pages() {}

    /** Views of {@code all}, each of at most {@code size}. */
    static <T> List<List<T>> of(List<T> all, int size) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return pages;
    }
}

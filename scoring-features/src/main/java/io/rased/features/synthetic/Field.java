/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.SplittableRandom;

/**
 * A place that a visitor goes to.
 *
 * @param selector what it is
 * @param x where one clicks, in px
 * @param y where one clicks, in px
 */
record Field(String selector, int x, int y) {
    private static final String[] SELECTORS = {"#email", "#card", "#pay"};

    /** The form's fields in turn; after those, anywhere on the page. */
    static Field of(int visit, SplittableRandom random) {
        return visit < SELECTORS.length
                ? new Field(SELECTORS[visit], 420 + random.nextInt(240), 240 + 110 * visit + random.nextInt(20))
                : new Field("#page", 80 + random.nextInt(1100), 80 + random.nextInt(600));
    }
}

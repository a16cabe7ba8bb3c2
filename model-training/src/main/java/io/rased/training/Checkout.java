/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

/**
 * Where the defaults of paths begin: what is not said is in the checkout, wherever one stands. A path that is said is
 * taken from where one stands, as by any other program.
 */
final class Checkout {
    /** To be filled in by picocli: the checkout that {@code ./rased} is of, else the working directory. */
    static final String PLACE = "${sys:rased.home:-.}";

    private Checkout() {}
}

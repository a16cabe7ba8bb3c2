/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.function.Function;

/**
 * How the text of a value becomes the type of its key.
 *
 * @param type the name of the type in the reference
 * @param form what a right value is, as in "is not …" and "give …"
 * @param parse throws RuntimeException for a wrong text; its message is not shown, as it may hold the value
 */
record Conversion(String type, String form, Function<String, Object> parse) {}

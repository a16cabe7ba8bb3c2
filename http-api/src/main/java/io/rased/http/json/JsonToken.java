/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.json;

/** What a {@link StrictJson} meets. */
public enum JsonToken {
    START_OBJECT,
    END_OBJECT,
    START_ARRAY,
    END_ARRAY,
    /** A member's name, its colon included; its value is next. */
    FIELD_NAME,
    VALUE_STRING,
    /** A number without fraction and exponent. */
    VALUE_NUMBER_INT,
    /** A number with a fraction, an exponent or both. */
    VALUE_NUMBER_FLOAT,
    VALUE_TRUE,
    VALUE_FALSE,
    VALUE_NULL
}

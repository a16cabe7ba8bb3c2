/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least and the greatest value of a number, duration or size, both allowed, written as in the file. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {
    /** The least value allowed; empty for none. */
    String min() default "";

    /** The greatest value allowed; empty for none. */
    String max() default "";
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key of the configuration: a component of a settings record that isn't itself a record.
 *
 * <p>A component without a default is required, unless it is {@code @Nullable}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
    /** Says that there is no default; no text that a person writes can be equal to it. */
    String NONE = "\0";

    /** The default, written as it would be in the file: {@code 300}, {@code 5m}, {@code 4MiB}, {@code a,b}. */
    String value() default NONE;

    /** What it is for, in one sentence; the reference of all keys and the message about a fault show it. */
    String doc();
}

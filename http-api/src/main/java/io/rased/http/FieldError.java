/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

/**
 * A member that is at fault.
 *
 * @param pointer where it is, as a JSON pointer (RFC 6901)
 * @param detail what is wrong with it and what is allowed, without its value
 */
public record FieldError(String pointer, String detail) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

/** Something that the result was computed from has changed since; rolls back what was written. Without a stack. */
final class OutdatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutdatedException(String what) {
        super(what, null, false, false);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

/** Another transaction has made the same path since the result was computed; rolls back what was written. Without a stack. */
final class PathTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PathTakenException() {
        super("a path was made by another transaction meanwhile", null, false, false);
    }
}

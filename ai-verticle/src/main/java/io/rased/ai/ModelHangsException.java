/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

/** A model that was asked in a piece of work doesn't answer in time. It isn't asked for a while, so the work may be done again. */
final class ModelHangsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelHangsException() {
        super("a model that was asked hangs");
    }
}

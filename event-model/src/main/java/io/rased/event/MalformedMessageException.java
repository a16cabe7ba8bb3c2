/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/** A message that is not of its queue's form. Trying again can't help: it belongs in the dead letter. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and where, without any of the content */
    public MalformedMessageException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and where, without any of the content
     * @param cause what the parser said
     */
    public MalformedMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}

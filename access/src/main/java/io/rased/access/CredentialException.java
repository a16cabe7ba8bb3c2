/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.access;

/** A credential that is not accepted. Carries no stack trace: it is an expected end of a request, and a frequent one. */
public final class CredentialException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a credential is not accepted. */
    public enum Reason {
        /** Not of a credential's form, unknown, revoked, unsigned or wrongly signed. */
        INVALID,
        /** Was good, and its time is over. */
        EXPIRED
    }

    private final Reason reason;

    CredentialException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** Why it is not accepted. */
    public Reason reason() {
        return reason;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.access.Principal;
import io.rased.access.Scope;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.rased.ingestion.domain.Batch;
import org.jspecify.annotations.Nullable;

/** Whether a caller may post: a 403 with its own code for each way in which he may not. */
final class Permissions {
    private Permissions() {}

    /** Throws unless the caller may post at all, from where he posts. */
    static void requirePosting(Principal caller, @Nullable String origin) {
        if (caller instanceof Principal.ApiKey key && !key.scopes().contains(Scope.EVENTS_WRITE)) {
            throw new ProblemException(
                    ProblemCode.SCOPE_MISSING, "Posting needs an API key with the scope events:write.");
        }
        if (caller instanceof Principal.Session session
                && session.origin() != null
                && !session.origin().equals(origin)) {
            throw new ProblemException(
                    ProblemCode.FOREIGN_ORIGIN, "The session token is bound to an origin; send its 'Origin'.");
        }
    }

    /** Throws unless the caller may post this batch. */
    static void requireOwn(Principal caller, Batch batch) {
        if (!caller.organization().equals(batch.transaction().organization())) {
            throw new ProblemException(
                    ProblemCode.FOREIGN_ORGANIZATION, "The credential is not of the batch's organization.");
        }
        if (caller instanceof Principal.Session session) {
            if (!session.session().equals(batch.session())) {
                throw new ProblemException(ProblemCode.FOREIGN_SESSION, "The token is not of the batch's session.");
            }
            if (session.transaction() != null
                    && !session.transaction().equals(batch.transaction().transaction())) {
                throw new ProblemException(
                        ProblemCode.FOREIGN_TRANSACTION, "The token is not of the batch's transaction.");
            }
        }
    }
}

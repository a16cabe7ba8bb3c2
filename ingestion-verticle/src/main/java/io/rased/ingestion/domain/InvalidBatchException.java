/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import io.rased.http.FieldError;
import java.util.List;

/** A batch that is well-formed and not valid. Carries no stack trace: it is an answer to a client. */
public final class InvalidBatchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    InvalidBatchException(List<FieldError> errors) {
        super(errors.size() + " members are at fault", null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** The members at fault, in the order in which they stand in the body. */
    public List<FieldError> errors() {
        return errors;
    }
}

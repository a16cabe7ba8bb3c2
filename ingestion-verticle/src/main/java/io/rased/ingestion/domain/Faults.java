/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import io.rased.http.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a batch. Bounded: a body of a thousand bad events gets no answer of a thousand lines. */
final class Faults {
    private static final int MOST = 20;

    private final List<FieldError> errors = new ArrayList<>(0);

    void add(String pointer, String detail) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    InvalidBatchException exception() {
        return new InvalidBatchException(errors);
    }
}

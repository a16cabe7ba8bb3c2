/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with an error answer. It carries no stack trace: it is an answer, not a fault, and under attack a
 * frequent one.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient @Nullable RetryAfter retryAfter;

    /**
     * @param code what it is
     * @param detail what happened here and what to do, for a person; never a secret or a payload
     */
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of(), null);
    }

    private ProblemException(
            ProblemCode code, String detail, List<FieldError> errors, @Nullable RetryAfter retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** A 422 with the members at fault. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                ProblemCode.INVALID_CONTENT, "Mend the members under 'errors' and send it again.", errors, null);
    }

    /**
     * A 503 that says which server is away.
     *
     * @param server as in the logs: redis, kafka, cassandra, postgres
     */
    public static ProblemException unavailable(String server) {
        return new ProblemException(
                ProblemCode.UNAVAILABLE,
                "The gateway cannot reach " + server
                        + " just now. Send the request again, as it was, after Retry-After; what"
                        + " was stored all the same is recognized.",
                List.of(),
                RetryAfter.LATER);
    }

    /** A 503 because a store has no room until something else drains it. */
    public static ProblemException full(String detail) {
        return new ProblemException(ProblemCode.UNAVAILABLE, detail, List.of(), RetryAfter.MUCH_LATER);
    }

    /** A 503 because a bound is reached. */
    public static ProblemException overloaded(String detail) {
        return new ProblemException(ProblemCode.OVERLOADED, detail, List.of(), RetryAfter.SOON);
    }

    /** What it is. */
    public ProblemCode code() {
        return code;
    }

    /** The members at fault; empty if none is. */
    public List<FieldError> errors() {
        return errors;
    }

    /** When trying again makes sense; null if it doesn't. */
    public @Nullable RetryAfter retryAfter() {
        return retryAfter;
    }
}

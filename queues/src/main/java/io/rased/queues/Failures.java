/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import org.jspecify.annotations.Nullable;

/** What kind of failure a handler met, and how to name it in a log without showing content. */
final class Failures {
    private static final int MAX_LENGTH = 300;
    private static final int MAX_CAUSES = 10;

    private Failures() {}

    /** What is to be done about a failure. */
    enum Kind {
        /** No attempt can succeed. */
        POISON,
        /** It looks like a mistake of ours that this content brings out: a few attempts. */
        SUSPECT,
        /** A server is away, or anything else that time may mend. */
        TRANSIENT
    }

    static Kind kindOf(Throwable failure) {
        if (failure instanceof PoisonMessageException) {
            return Kind.POISON;
        }
        boolean suspect = failure instanceof NullPointerException
                || failure instanceof IllegalArgumentException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ClassCastException
                || failure instanceof ArithmeticException
                || failure instanceof NegativeArraySizeException
                || failure instanceof StackOverflowError;
        return suspect ? Kind.SUSPECT : Kind.TRANSIENT;
    }

    /** Why a message is given up. Only our own exceptions' messages are known to hold no content. */
    static String reason(Throwable failure) {
        return failure instanceof PoisonMessageException poison
                ? clipped(poison.reason())
                : "unexpected " + failure.getClass().getName() + at(failure);
    }

    /** Which server is away, if the failure or one of its causes says so. */
    static String serverOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof ServerUnavailable unavailable) {
                return unavailable.server();
            }
        }
        return "unknown";
    }

    /** Class and message on one line. */
    static String brief(Throwable failure) {
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return message == null ? name : clipped(name + ": " + message);
    }

    private static String at(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length == 0 ? "" : " at " + frames[0].getClassName() + "." + frames[0].getMethodName();
    }

    private static String clipped(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH);
    }
}

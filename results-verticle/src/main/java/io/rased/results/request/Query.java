/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.request;

import io.rased.event.IdForm;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query values of a request, strictly: one that is not of its form, or comes twice, is a 400. */
public final class Query {
    private static final Pattern DURATION = Pattern.compile("[0-9]{1,6}(ms|s)");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final MultiMap values;

    private Query(MultiMap values) {
        this.values = values;
    }

    /** The query of a request. */
    public static Query of(RoutingContext ctx) {
        return new Query(ctx.queryParams());
    }

    static Query of(MultiMap values) {
        return new Query(values);
    }

    /** A time to wait, as {@code 5s} or {@code 500ms}; none if it is absent. */
    public Duration wait(String name, Duration most) {
        return read(name, "must be a time such as 5s or 500ms, at most " + most.toSeconds() + "s", text -> {
                    Duration wait = duration(text);
                    return wait == null || wait.compareTo(most) > 0 ? null : wait;
                })
                .orElse(Duration.ZERO);
    }

    /** A whole number in a range, or empty. */
    public Optional<Integer> whole(String name, int least, int most) {
        return read(name, "must be a whole number from " + least + " to " + most, text -> {
            int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
            return number < least || number > most ? null : number;
        });
    }

    /** A time in RFC 3339, or empty. */
    public Optional<Instant> time(String name) {
        return read(name, "must be a time in RFC 3339, as 2026-01-15T10:00:00Z", Query::instant);
    }

    /** A constant by its name in {@code naming}, or empty. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type, Function<E, String> naming) {
        List<E> constants = List.of(type.getEnumConstants());
        return read(
                name,
                "must be one of " + constants.stream().map(naming).toList(),
                text -> constants.stream()
                        .filter(constant -> naming.apply(constant).equals(text))
                        .findFirst()
                        .orElse(null));
    }

    /** An id, or empty. */
    public Optional<String> id(String name) {
        return read(name, "must match [A-Za-z0-9._~-]{1,128}", text -> IdForm.matches(text) ? text : null);
    }

    /** A cursor that an earlier answer gave, or empty. */
    public Optional<PageCursor> cursor(String name) {
        return read(name, "must be the nextCursor of an earlier answer", PageCursor::decode);
    }

    private <T> Optional<T> read(String name, String rule, Function<String, @Nullable T> reader) {
        List<String> given = values.getAll(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        T value = given.size() == 1 ? reader.apply(given.get(0)) : null;
        if (value == null) {
            throw new ProblemException(ProblemCode.BAD_REQUEST, "The query value '" + name + "' " + rule + ".");
        }
        return Optional.of(value);
    }

    private static @Nullable Duration duration(String text) {
        if (!DURATION.matcher(text).matches()) {
            return null;
        }
        boolean millis = text.endsWith("ms");
        long number = Long.parseLong(text.substring(0, text.length() - (millis ? 2 : 1)));
        return millis ? Duration.ofMillis(number) : Duration.ofSeconds(number);
    }

    /** Years that PostgreSQL and everybody else can hold. */
    private static @Nullable Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return time.getYear() < 1970 || time.getYear() > 9999 ? null : time.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types that a key may have, records and lists aside. */
final class Conversions {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");

    private static final Map<Class<?>, Conversion> BY_TYPE = Map.ofEntries(
            Map.entry(
                    int.class,
                    new Conversion("integer", "a whole number", text -> Integer.valueOf(matching(WHOLE, text)))),
            Map.entry(
                    long.class,
                    new Conversion("integer", "a whole number", text -> Long.valueOf(matching(WHOLE, text)))),
            Map.entry(
                    double.class,
                    new Conversion("number", "a number", text -> Double.valueOf(matching(DECIMAL, text)))),
            Map.entry(boolean.class, new Conversion("boolean", "true or false", Conversions::truth)),
            Map.entry(String.class, new Conversion("text", "text", text -> text)),
            Map.entry(Secret.class, new Conversion("secret", "text", Secret::new)),
            Map.entry(
                    Duration.class,
                    new Conversion("duration", "a duration such as 200ms, 30s, 5m, 1h or 7d", Durations::parse)),
            Map.entry(DataSize.class, new Conversion("size", "a size such as 512KiB, 4MiB or 1GiB", DataSize::parse)),
            Map.entry(URI.class, new Conversion("URI", "a URI such as scheme://host:port", Conversions::uri)),
            Map.entry(Path.class, new Conversion("path", "a path of the file system", Path::of)));

    private Conversions() {}

    /** The conversion to a type, null if no key may have that type. */
    static @Nullable Conversion to(Class<?> type) {
        return type.isEnum() ? toConstantOf(type) : BY_TYPE.get(type);
    }

    private static Conversion toConstantOf(Class<?> type) {
        Map<String, Object> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Conversions::spelled, c -> c));
        String form =
                Arrays.stream(type.getEnumConstants()).map(Conversions::spelled).collect(Collectors.joining(", "));
        return new Conversion(form.replace(", ", " \\| "), "one of " + form, text -> {
            Object constant = constants.get(text.toLowerCase(Locale.ROOT).replace('_', '-'));
            if (constant == null) {
                throw new IllegalArgumentException("not a constant");
            }
            return constant;
        });
    }

    private static String spelled(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** Refuses an authority that java.net.URI can't take apart: its host would silently be null. */
    private static URI uri(String text) {
        URI uri = URI.create(text);
        if (!uri.isAbsolute() || (uri.getRawAuthority() != null && uri.getHost() == null)) {
            throw new IllegalArgumentException("no scheme or no host");
        }
        return uri;
    }

    /** Java's own parsers take more than people mean: digits of other scripts, NaN, hexadecimal. */
    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }
}

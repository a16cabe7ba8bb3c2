/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.facts.Bounded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code User-Agent} says, as far as it is needed to compare: not a catalogue of all there are.
 *
 * @param family {@code Chrome}, {@code Safari}, …; {@code other} for one that is not known
 * @param version the major version; -1 where it says none
 * @param system {@code Windows}, {@code Android}, …; null where it says none
 */
public record UserAgent(
        String family, int version, @Nullable String system) {
    /** Longer ones are cut. */
    public static final int MOST_CHARS = 512;

    /** The family of programs that drive a browser without showing it. */
    public static final String HEADLESS = "HeadlessChrome";

    private static final String OTHER = "other";

    /** The first that is found counts: nearly all say Mozilla and Safari too. */
    private static final Map<String, Pattern> FAMILIES = patterns(
            HEADLESS,
            "HeadlessChrome/(\\d{1,4})",
            "Edge",
            "Edg(?:e|A|iOS)?/(\\d{1,4})",
            "Opera",
            "(?:OPR|Opera)/(\\d{1,4})",
            "Samsung",
            "SamsungBrowser/(\\d{1,4})",
            "Yandex",
            "YaBrowser/(\\d{1,4})",
            "Firefox",
            "(?:Firefox|FxiOS)/(\\d{1,4})",
            "Chrome",
            "(?:Chrome|CriOS|Chromium)/(\\d{1,4})",
            "Safari",
            "Version/(\\d{1,4}).*Safari/",
            "WebView",
            "AppleWebKit/(\\d{1,4})",
            "Program",
            "(?:curl|okhttp|axios|Java|python-requests|Go-http-client|Wget)/(\\d{1,4})");

    private static final Map<String, Pattern> SYSTEMS = patterns(
            "Windows", "Windows",
            "Android", "Android",
            "iOS", "iPhone|iPad|iPod",
            "ChromeOS", "CrOS",
            "macOS", "Macintosh|Mac OS X",
            "Linux", "Linux|X11");

    /** Bounds everything. */
    public UserAgent {
        String cut = Bounded.text(family, 32);
        family = cut == null ? OTHER : cut;
        version = version < 0 ? -1 : Math.min(version, 99_999);
        system = Bounded.text(system, 32);
    }

    /** Reads a header's value; null if there is none. Any text will do. */
    public static @Nullable UserAgent parse(@Nullable String header) {
        String text = Bounded.text(header, MOST_CHARS);
        if (text == null) {
            return null;
        }
        String system = SYSTEMS.entrySet().stream()
                .filter(each -> each.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        for (var family : FAMILIES.entrySet()) {
            Matcher found = family.getValue().matcher(text);
            if (found.find()) {
                return new UserAgent(family.getKey(), Integer.parseInt(found.group(1)), system);
            }
        }
        return new UserAgent(OTHER, -1, system);
    }

    /** Whether the system is one of phones and tablets. */
    public boolean isOfTouch() {
        return "Android".equals(system) || "iOS".equals(system);
    }

    private static Map<String, Pattern> patterns(String... namesAndForms) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndForms.length; i += 2) {
            patterns.put(namesAndForms[i], Pattern.compile(namesAndForms[i + 1]));
        }
        return patterns;
    }
}

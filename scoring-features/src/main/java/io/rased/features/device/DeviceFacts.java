/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.facts.Bounded;
import io.rased.features.facts.FactsReader;
import io.rased.features.facts.FactsWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a device told of itself: the contract's {@code metadata.device}, bounded. Anything may be given; what is too long
 * is cut, what is no such value counts as not told. A browser's own words: they can be false.
 *
 * @param agent the user agent; null where it isn't told
 * @param platform as {@code navigator.platform}, at most 64 chars
 * @param screen the screen
 * @param timeZone its name, at most 64 chars
 * @param languages at most 16, each at most 35 chars; null where they aren't told, empty where it is told that there is
 *     none
 * @param processors {@code hardwareConcurrency}; NaN where it isn't told
 * @param memory {@code deviceMemory}, in GiB; NaN where it isn't told
 * @param touchPoints how many fingers it tells apart; NaN where it isn't told
 * @param gpu at most 128 chars
 * @param webdriver whether a program drives it; null where it isn't told
 * @param shown contradictions ({@link Contradiction}, by name) that it showed earlier in the transaction, in their order: what
 *     says so once isn't unsaid by a later batch
 */
public record DeviceFacts(
        @Nullable UserAgent agent,
        @Nullable String platform,
        Screen screen,
        @Nullable String timeZone,
        @Nullable List<String> languages,
        double processors,
        double memory,
        double touchPoints,
        @Nullable String gpu,
        @Nullable Boolean webdriver,
        List<String> shown) {
    /** Of which nothing is told. */
    public static final DeviceFacts NONE =
            new DeviceFacts(null, null, Screen.UNKNOWN, null, null, Double.NaN, Double.NaN, Double.NaN, null, null);

    /** Without contradictions shown earlier, and with. The first is written where it will do: an earlier Rased reads it. */
    private static final int PLAIN = 1;

    private static final int WITH_SHOWN = 2;
    private static final int MOST_LANGUAGES = 16;
    private static final double MOST = 1 << 20;

    /** Bounds everything. */
    public DeviceFacts {
        platform = Bounded.text(platform, 64);
        timeZone = Bounded.text(timeZone, 64);
        languages = languages == null ? null : Bounded.texts(languages, MOST_LANGUAGES, 35);
        processors = Bounded.real(processors, -MOST, MOST);
        memory = Bounded.real(memory, -MOST, MOST);
        touchPoints = Bounded.real(touchPoints, -MOST, MOST);
        gpu = Bounded.text(gpu, 128);
        shown = Contradiction.known(shown);
    }

    /** Of a device that showed nothing earlier. */
    public DeviceFacts(
            @Nullable UserAgent agent,
            @Nullable String platform,
            Screen screen,
            @Nullable String timeZone,
            @Nullable List<String> languages,
            double processors,
            double memory,
            double touchPoints,
            @Nullable String gpu,
            @Nullable Boolean webdriver) {
        this(agent, platform, screen, timeZone, languages, processors, memory, touchPoints, gpu, webdriver, List.of());
    }

    /** Whether nothing is told. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The facts of several segments of one transaction, in their order: the newest that tells anything, with the
     * contradictions of all.
     */
    public static DeviceFacts merge(List<DeviceFacts> parts) {
        DeviceFacts merged = NONE;
        for (DeviceFacts part : parts) {
            merged = part.after(merged);
        }
        return merged;
    }

    /** These, told later in the same transaction than others; those, where these tell nothing. */
    public DeviceFacts after(DeviceFacts earlier) {
        if (isEmpty() || earlier.isEmpty()) {
            return isEmpty() ? earlier : this;
        }
        List<String> before = Contradiction.of(earlier);
        return before.isEmpty()
                ? this
                : new DeviceFacts(
                        agent,
                        platform,
                        screen,
                        timeZone,
                        languages,
                        processors,
                        memory,
                        touchPoints,
                        gpu,
                        webdriver,
                        Stream.concat(shown.stream(), before.stream()).toList());
    }

    /** A compact binary form, some hundred bytes and at most 3 KB. Its first byte is its version. */
    public byte[] encode() {
        FactsWriter out = new FactsWriter(shown.isEmpty() ? PLAIN : WITH_SHOWN);
        out.text(agent == null ? null : agent.family());
        out.whole(agent == null ? -1 : agent.version());
        out.text(agent == null ? null : agent.system());
        out.text(platform)
                .real(screen.width())
                .real(screen.height())
                .real(screen.pixelRatio())
                .text(timeZone)
                .whole(languages == null ? 0 : 1)
                .texts(languages == null ? List.of() : languages)
                .real(processors)
                .real(memory)
                .real(touchPoints)
                .text(gpu)
                .whole(webdriver == null ? -1 : webdriver ? 1 : 0);
        return (shown.isEmpty() ? out : out.texts(shown)).bytes();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static DeviceFacts decode(byte[] bytes) {
        int version = bytes.length > 0 && bytes[0] == WITH_SHOWN ? WITH_SHOWN : PLAIN;
        FactsReader in = new FactsReader(bytes, version);
        UserAgent agent = readAgent(in);
        String platform = in.text();
        Screen screen = new Screen(in.real(), in.real(), in.real());
        String timeZone = in.text();
        boolean languagesTold = in.whole() == 1;
        List<String> languages = in.texts();
        double processors = in.real();
        double memory = in.real();
        double touchPoints = in.real();
        String gpu = in.text();
        long webdriver = in.whole();
        List<String> shown = version == PLAIN ? List.of() : in.texts();
        in.requireEnd();
        return new DeviceFacts(
                agent,
                platform,
                screen,
                timeZone,
                languagesTold ? languages : null,
                processors,
                memory,
                touchPoints,
                gpu,
                webdriver < 0 ? null : (Boolean) (webdriver == 1),
                shown);
    }

    private static @Nullable UserAgent readAgent(FactsReader in) {
        String family = in.text();
        int version = (int) in.whole();
        String system = in.text();
        return family == null ? null : new UserAgent(family, version, system);
    }
}

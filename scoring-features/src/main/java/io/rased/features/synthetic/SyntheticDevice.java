/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import io.rased.features.device.DeviceFacts;
import io.rased.features.device.Screen;
import io.rased.features.device.UserAgent;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A device that grows older: its browser is upgraded, now and then a screen is plugged in or a language added. */
final class SyntheticDevice {
    private static final long FOUR_WEEKS_MS = 28L * 86_400_000;
    private static final long FIRST_RELEASE_MS = 1_767_225_600_000L;
    private static final int FIRST_VERSION = 140;
    private static final List<String> GPUS = List.of(
            "Intel UHD 620",
            "Intel Iris Xe",
            "AMD Radeon",
            "NVIDIA RTX 3060",
            "Apple M2",
            "Apple GPU",
            "Adreno 640",
            "Adreno 730",
            "Mali-G78",
            "Mali-G57");

    private enum Kind {
        WINDOWS("Win32", "Windows", 0),
        MAC("MacIntel", "macOS", 0),
        PHONE("Linux armv8l", "Android", 5),
        IPHONE("iPhone", "iOS", 5),
        LINUX("Linux x86_64", "Linux", 0);

        private final String platform;
        private final String system;
        private final int touchPoints;

        Kind(String platform, String system, int touchPoints) {
            this.platform = platform;
            this.system = system;
            this.touchPoints = touchPoints;
        }
    }

    private final Kind kind;
    private final String family;
    private final int width;
    private final int height;
    private final int processors;
    private final double memory;
    private final String gpu;
    private final long lagMs;
    private List<String> languages;
    private boolean plugged;
    private int version = FIRST_VERSION;

    private SyntheticDevice(SplittableRandom random, String zone) {
        kind = pick(
                random,
                Kind.WINDOWS,
                Kind.WINDOWS,
                Kind.WINDOWS,
                Kind.MAC,
                Kind.PHONE,
                Kind.PHONE,
                Kind.IPHONE,
                Kind.IPHONE,
                Kind.LINUX);
        boolean apple = kind == Kind.IPHONE || kind == Kind.MAC;
        family = apple
                ? pick(random, "Safari", "Safari", "Chrome")
                : pick(random, "Chrome", "Chrome", "Chrome", "Firefox", kind == Kind.WINDOWS ? "Edge" : "Chrome");
        boolean touch = kind.touchPoints > 0;
        width = touch ? 360 + 15 * random.nextInt(5) : 1280 + 160 * random.nextInt(5);
        height = touch ? 640 + 40 * random.nextInt(7) : 720 + 90 * random.nextInt(5);
        processors = touch ? pick(random, 6, 8) : pick(random, 4, 8, 8, 12, 16);
        memory = pick(random, 4.0, 8.0, 8.0);
        gpu = switch (kind) {
            case MAC -> GPUS.get(4);
            case IPHONE -> GPUS.get(5);
            case PHONE -> GPUS.get(6 + random.nextInt(4));
            default -> GPUS.get(random.nextInt(4));
        };
        languages = zone.equals("Europe/Paris")
                ? List.of("fr-FR", "fr")
                : random.nextDouble() < 0.15 ? List.of("en-US", "en") : List.of("de-DE", "de");
        lagMs = random.nextInt((int) (FOUR_WEEKS_MS / 2));
    }

    /** A device as somebody in a zone buys it. */
    static SyntheticDevice bought(SplittableRandom random, String zone) {
        return new SyntheticDevice(random, zone);
    }

    String family() {
        return family;
    }

    void live(SplittableRandom random, long now) {
        version = Math.max(version, FIRST_VERSION + (int) ((now - FIRST_RELEASE_MS - lagMs) / FOUR_WEEKS_MS));
        if (random.nextDouble() < 0.003) {
            languages = List.of("en-GB", "en");
        }
        plugged = kind.touchPoints == 0 && random.nextDouble() < (plugged ? 0.7 : 0.03);
    }

    /** What it tells where the clocks show this zone. Some browsers don't tell memory and GPU. */
    DeviceFacts facts(SplittableRandom random, String zone) {
        boolean shy = family.equals("Firefox") || family.equals("Safari");
        // A person who tests something, or an old machine that a program once drove.
        boolean odd = random.nextDouble() < 0.0005;
        return new DeviceFacts(
                new UserAgent(family, version, kind.system),
                kind.platform,
                plugged ? new Screen(2560, 1440, 1) : new Screen(width, height, kind.touchPoints > 0 ? 3 : 1),
                zone,
                languages,
                processors,
                shy ? Double.NaN : memory,
                kind.touchPoints,
                shy && family.equals("Firefox") ? null : gpu,
                odd);
    }

    /** What a copy of it tells: all but what the copier got wrong. */
    DeviceFacts copied(SplittableRandom random, String zone) {
        DeviceFacts own = facts(random, zone);
        return switch (random.nextInt(3)) {
            case 0 -> own;
            case 1 -> with(own, own.platform(), GPUS.get(random.nextInt(GPUS.size())));
            default -> with(own, "Linux x86_64", own.gpu());
        };
    }

    private static DeviceFacts with(DeviceFacts facts, @Nullable String platform, @Nullable String gpu) {
        return new DeviceFacts(
                facts.agent(),
                platform,
                facts.screen(),
                facts.timeZone(),
                facts.languages(),
                facts.processors(),
                facts.memory(),
                facts.touchPoints(),
                gpu,
                facts.webdriver());
    }

    @SafeVarargs
    private static <T> T pick(SplittableRandom random, T... values) {
        return values[random.nextInt(values.length)];
    }
}

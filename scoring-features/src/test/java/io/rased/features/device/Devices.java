/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices for tests. */
final class Devices {
    private static final UserAgent FIREFOX = new UserAgent("Firefox", 140, "Windows");

    private Devices() {}

    static DeviceFacts laptop() {
        return laptop(FIREFOX, "Intel UHD 620");
    }

    static DeviceFacts laptop(UserAgent agent, @Nullable String gpu) {
        return new DeviceFacts(
                agent,
                "Win32",
                new Screen(1920, 1080, 1),
                "Europe/Berlin",
                List.of("de-DE", "de"),
                8,
                8,
                0,
                gpu,
                false);
    }

    static DeviceFacts withWebdriver(DeviceFacts facts) {
        return new DeviceFacts(
                facts.agent(),
                facts.platform(),
                facts.screen(),
                facts.timeZone(),
                facts.languages(),
                facts.processors(),
                facts.memory(),
                facts.touchPoints(),
                facts.gpu(),
                true);
    }

    static DeviceFacts phone() {
        return new DeviceFacts(
                new UserAgent("Chrome", 139, "Android"),
                "Linux armv8l",
                new Screen(412, 915, 2.6),
                "Asia/Ho_Chi_Minh",
                List.of("vi-VN"),
                8,
                4,
                5,
                "Mali-G57",
                false);
    }
}

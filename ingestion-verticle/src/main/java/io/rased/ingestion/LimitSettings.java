/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.config.DataSize;
import io.rased.config.Range;
import io.rased.config.Setting;

/**
 * The most that one batch may be, under {@code limits}.
 *
 * @param bodyBytes bytes of a request's body; more is a 413
 * @param events events in a batch; more is a 422
 * @param eventBytes bytes of one event; more is a 422
 */
public record LimitSettings(
        @Setting(value = "1MiB", doc = "Bytes of a request's body; more is a 413.") @Range(min = "1KiB", max = "1MiB")
        DataSize bodyBytes,

        @Setting(value = "1000", doc = "Events in a batch; more is a 422.") @Range(min = "1", max = "100000")
        int events,

        @Setting(value = "32KiB", doc = "Bytes of one event; more is a 422.") @Range(min = "256B", max = "32KiB")
        DataSize eventBytes) {}

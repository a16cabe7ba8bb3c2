/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 30s}, {@code 2m} or {@code 1h} of a command line. */
public final class ShortDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return Duration.parse("PT" + text.strip());
    }
}

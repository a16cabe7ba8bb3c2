/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.rased.access.TokenSettings;
import io.rased.buffer.RedisSettings;
import io.rased.buffer.TriggerSettings;
import io.rased.config.ConfigurationReader;
import io.rased.ingestion.IngestionSettings;
import io.rased.ingestion.LimitSettings;

/** The gateway's settings that ingestion needs, under the same names and with the same defaults. */
record BenchSettings(
        IngestionSettings ingestion,
        LimitSettings limits,
        RedisSettings redis,
        TriggerSettings trigger,
        TokenSettings tokens) {
    static final String DELAY = "RASED_INGESTION_ADMISSION_DELAY";
    static final String REDIS = "RASED_REDIS_URI";
    static final String TOKEN_SECRET = "RASED_TOKENS_SECRET";

    /** What the launcher put into this process's environment. */
    static BenchSettings read() {
        return ConfigurationReader.read(BenchSettings.class, null, System.getenv());
    }
}

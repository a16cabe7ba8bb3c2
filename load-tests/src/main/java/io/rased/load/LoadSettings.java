/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.load;

import io.rased.config.ConfigurationReader;
import io.rased.config.Range;
import io.rased.config.Secret;
import io.rased.config.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What to post and where: {@code RASED_LOAD_URL} in the environment or, over that, {@code -Dload.url}.
 *
 * @param users transactions begun a second
 * @param duration how long transactions are begun; the last ones end after it
 * @param batches batches a transaction, the last of which triggers
 * @param events events a batch
 * @param pause quiet time between two batches of a transaction
 */
record LoadSettings(
        @Setting(value = "http://localhost:8080", doc = "Where the gateway's public port is.")
        URI url,

        @Setting(doc = "An API key of the organization; it mints the session tokens.")
        Secret apiKey,

        @Setting(doc = "The organization that the key belongs to.")
        String organization,

        @Setting(value = "5", doc = "Transactions begun a second.") @Range(min = "0.1", max = "10000")
        double users,

        @Setting(value = "30s", doc = "How long transactions are begun.") @Range(min = "1s")
        Duration duration,

        @Setting(value = "6", doc = "Batches a transaction.") @Range(min = "1", max = "300")
        int batches,

        @Setting(value = "50", doc = "Events a batch.") @Range(min = "1", max = "1000")
        int events,

        @Setting(value = "500ms", doc = "Quiet time between two batches of a transaction.")
        Duration pause) {

    private static final String PREFIX = "RASED_LOAD_";

    /** The section, so that the keys are {@code load.url} and so on. */
    private record Root(LoadSettings load) {}

    /** Throws InvalidConfigurationException with all that is wrong or missing. */
    static LoadSettings read(Map<String, String> environment, Properties properties) {
        Map<String, String> variables = new HashMap<>(environment);
        properties.stringPropertyNames().forEach(name -> variables.put(variableOf(name), properties.getProperty(name)));
        variables.keySet().removeIf(name -> !name.startsWith(PREFIX));
        return ConfigurationReader.read(Root.class, null, variables).load();
    }

    private static String variableOf(String property) {
        return "RASED_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}

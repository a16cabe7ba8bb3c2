/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.config.ConfigurationReader;
import io.rased.config.Reference;
import io.rased.gateway.GatewaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The documentation of all keys is what the code says. After a change of settings, {@code -Drased.documents=write}
 * writes it anew.
 */
class ConfigurationDocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLE = ROOT.resolve("config/rased.example.yaml");
    private static final boolean WRITE = "write".equals(System.getProperty("rased.documents"));
    private static final Map<String, String> REQUIRED = Map.of(
            "RASED_TOKENS_SECRET", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "RASED_POSTGRES_URI", "postgresql://rased:pw@127.0.0.1:5432/rased");

    @Test
    void theReferenceIsCurrent() throws IOException {
        isCurrent(ROOT.resolve("docs/configuration.md"), """
                # Configuration

                All keys, with the environment variable that wins over the file. A duration is written `200ms`, `30s`, `5m`, `1h`
                or `7d`; a size `512KiB`, `4MiB`, `1GiB` or as plain bytes; a list as a YAML list, or as one text with commas.
                Where a key has no default it is `required`, or `none`: it may be left out. With a faulty configuration nothing starts,
                and one message lists all faults.

                This page is checked against the code by `architecture-tests`, which can also write it.

                """ + Reference.markdown(GatewaySettings.class));
    }

    @Test
    void theExampleIsCurrent() throws IOException {
        isCurrent(EXAMPLE, """
                # All keys of Rased. Commented out: the default. Each is also an environment variable that wins: trigger.maxAge is
                # RASED_TRIGGER_MAXAGE. The keys without a value are required.

                """ + Reference.yaml(GatewaySettings.class));
    }

    @Test
    void theExampleNeedsOnlyWhatHasNoDefault() {
        assertThat(ConfigurationReader.read(GatewaySettings.class, EXAMPLE, REQUIRED))
                .isEqualTo(ConfigurationReader.read(GatewaySettings.class, null, REQUIRED));
    }

    private static void isCurrent(Path file, String expected) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).content().isEqualTo(expected);
    }
}

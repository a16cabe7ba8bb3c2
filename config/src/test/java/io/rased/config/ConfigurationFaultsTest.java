/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFaultsTest {
    @TempDir
    Path directory;

    @Test
    void listsAllFaultsAtOnceWithPlaceAndFix() throws IOException {
        String yaml = """
                trigger:
                  batchLimit: lots
                  byteLimit: 4MB
                  batchlimit: 5
                redis:
                  mode: many
                """;

        List<String> lines = faults(yaml, Map.of("RASED_TRIGGER_IDLE", "5", "RASED_TRIGER_IDLE", "5m"));

        assertThat(lines)
                .containsExactly(
                        "trigger.batchlimit (rased.yaml:4) is no known key: did you mean trigger.batchLimit?",
                        "RASED_TRIGER_IDLE (environment) names no key: did you mean RASED_TRIGGER_IDLE?",
                        "trigger.batchLimit = \"lots\" (rased.yaml:2) is not a whole number:"
                                + " give a whole number from 1 to 10000; the default is 300",
                        "trigger.byteLimit = \"4MB\" (rased.yaml:3) is not a size such as 512KiB, 4MiB or 1GiB:"
                                + " give a size such as 512KiB, 4MiB or 1GiB from 1KiB to 7MiB; the default is 4MiB",
                        "trigger.idle = \"5\" (RASED_TRIGGER_IDLE) is not a duration such as 200ms, 30s, 5m, 1h or 7d:"
                                + " give a duration such as 200ms, 30s, 5m, 1h or 7d; the default is 5m",
                        "redis.uri is missing: set it in the file or as RASED_REDIS_URI; Where Redis is.",
                        "redis.mode = \"many\" (rased.yaml:6) is not one of single, read-only:"
                                + " give one of single, read-only; the default is single");
    }

    @ParameterizedTest
    @CsvSource({
        "RASED_TRIGGER_BATCHLIMIT, 0, is out of range",
        "RASED_TRIGGER_BATCHLIMIT, 10001, is out of range",
        "RASED_TRIGGER_BATCHLIMIT, 99999999999, is not a whole number",
        "RASED_TRIGGER_BATCHLIMIT, 1.5, is not a whole number",
        "RASED_TRIGGER_BATCHLIMIT, ٣, is not a whole number",
        "RASED_TRIGGER_BATCHLIMIT, '', is not a whole number",
        "RASED_TRIGGER_BYTELIMIT, 8MiB, is out of range",
        "RASED_TRIGGER_BYTELIMIT, 9999999999GiB, is not a size",
        "RASED_TRIGGER_MAXAGE, 999ms, is out of range",
        "RASED_TRIGGER_MAXAGE, 1 hour, is not a duration",
        "RASED_TRIGGER_MAXAGE, 999999999999999d, is not a duration",
        "RASED_TRIGGER_SEALEDSHARE, 1.01, is out of range",
        "RASED_TRIGGER_SEALEDSHARE, NaN, is not a number",
        "RASED_REDIS_ENCRYPTED, yes, is not true or false",
        "RASED_REDIS_NODES, 'redis://a:1,b', is not a URI",
        "RASED_REDIS_NODES, redis://under_score:1, is not a URI",
        "RASED_REDIS_DATABASE, 4, give a whole number up to 3",
    })
    void refusesAWrongValue(String variable, String value, String problem) throws IOException {
        assertThat(faults("redis.uri: redis://a:1", Map.of(variable, value)))
                .singleElement()
                .asString()
                .contains(problem, "(" + variable + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        trigger: 5                           | trigger (rased.yaml:2) is a section, not a value
        trigger: {idle: {minutes: 5}}        | trigger.idle.minutes (rased.yaml:2) is no known key
        trigger: {idle: [1m, 2m]}            | trigger.idle = "1m, 2m" (rased.yaml:2) is a list
        redis: {names: [[a]]}                | redis.names (rased.yaml:2) is a list of lists
        trigger: {idle: 1m, idle: 2m}        | trigger.idle (rased.yaml:2) was given before, at rased.yaml:2
        batchLimit: 5                        | did you mean trigger.batchLimit?
        colour: red                          | colour (rased.yaml:2) is no known key: remove it
        tls: {alias: x}                      | tls.certificate is missing
        trigger: &it {idle: *it}             | trigger.idle (rased.yaml:2) contains itself
        trigger: {idle: 2h}                  | trigger is not accepted: trigger.idle must not be longer
        """)
    void refusesAWrongShape(String yaml, String expected) throws IOException {
        assertThat(faults("redis.uri: redis://a:1\n" + yaml, Map.of()))
                .singleElement()
                .asString()
                .contains(expected);
    }

    @Test
    void saysWhereTheSyntaxIsWrongAndNotThatKeysAreMissing() throws IOException {
        assertThat(faults("redis:\n  password: hunter2\n uri: [\n", Map.of("RASED_TRIGGER_IDLE", "soon")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("rased.yaml", "line 3, column", "is not YAML"))
                .anySatisfy(line -> assertThat(line).contains("trigger.idle"))
                .noneSatisfy(line -> assertThat(line).contains("hunter2"));
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path latin = Files.write(directory.resolve("latin.yaml"), "a: ä".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(faults(directory.resolve("none.yaml"), Map.of()))
                .singleElement()
                .asString()
                .contains("not exist");
        assertThat(faults(directory, Map.of())).singleElement().asString().contains("cannot be read");
        assertThat(faults(latin, Map.of())).singleElement().asString().contains("is not UTF-8");
        assertThat(faults("just words", Map.of()))
                .anySatisfy(line -> assertThat(line).contains("is no mapping"));
        assertThat(faults("a: \0", Map.of())).singleElement().asString().contains("is not YAML");
    }

    @Test
    void showsNoSecret() throws IOException {
        record Vault(
                @Setting(doc = "A key.") Secret key,
                @Setting(value = "1", doc = "A number.") int number) {}
        assertThat(ConfigurationReader.read(Vault.class, null, Map.of("RASED_KEY", "hunter2")))
                .hasToString("Vault[key=***, number=1]");

        assertThat(faults(
                        "redis: {uri: 'redis://me:hunter2@under_score', pasword: hunter2, password: [hunter2, b]}",
                        Map.of()))
                .hasSize(3)
                .noneSatisfy(line -> assertThat(line).contains("hunter2"))
                .anySatisfy(line -> assertThat(line).contains("redis://***@under_score"))
                .anySatisfy(line -> assertThat(line).contains("redis.password = \"***\""));
        assertThat(faults("redis: {uri: 'x_y://h?user=a&password=hunter2&b=c'}", Map.of()))
                .singleElement()
                .asString()
                .contains("password=***&b=c");
    }

    @Test
    void keepsAFaultOnOneLineOfBoundedLength() throws IOException {
        assertThat(faults("redis.uri: redis://a:1", Map.of("RASED_TRIGGER_IDLE", "a\nb".repeat(1000))))
                .singleElement()
                .asString()
                .hasSizeLessThan(300)
                .doesNotContain("\n");
    }

    private List<String> faults(String yaml, Map<String, String> environment) throws IOException {
        return faults(Files.writeString(directory.resolve("rased.yaml"), yaml), environment);
    }

    private static List<String> faults(Path yaml, Map<String, String> environment) {
        InvalidConfigurationException refusal = catchThrowableOfType(
                InvalidConfigurationException.class, () -> ConfigurationReader.read(Example.class, yaml, environment));
        List<String> lines = refusal.faults().stream().map(Fault::toString).toList();
        assertThat(refusal).message().contains(lines);
        return lines;
    }
}

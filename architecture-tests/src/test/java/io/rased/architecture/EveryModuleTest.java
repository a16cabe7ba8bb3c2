/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules hold for all main code, not only for what somebody remembered to list. */
class EveryModuleTest {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    /** A tool around Gatling that no part of the gateway knows; its class path is larger than ours. */
    private static final String LOAD_TESTS = "load-tests";

    @Test
    void everyClassOfEveryModuleIsUnderTheRules() throws IOException {
        Path root = Path.of("..").toRealPath();
        Set<String> written = MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .filter(module -> !module.equals(LOAD_TESTS))
                .map(module -> root.resolve(module).resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(EveryModuleTest::classesIn)
                .collect(Collectors.toCollection(TreeSet::new));

        Modules.ALL.forEach(type -> written.remove(type.getName()));
        assertThat(written).as("not on the class path of these tests").isEmpty();
    }

    private static Stream<String> classesIn(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .map(file -> sources.relativize(file).toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

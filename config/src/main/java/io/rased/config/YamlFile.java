/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a YAML file says.
 *
 * @param values the value of each key, by its path
 * @param whole whether all of the file could be read; if not, a key that seems to be missing may be in it
 */
record YamlFile(Map<String, Given> values, boolean whole) {

    /** Reads the file, if there is one, and adds what is wrong with it to the faults. */
    static YamlFile read(@Nullable Path file, List<Fault> faults) {
        if (file == null) {
            return new YamlFile(Map.of(), true);
        }
        try {
            YamlKeys keys = new YamlKeys(String.valueOf(file.getFileName()), faults);
            // Nodes, not objects: their text is taken as it stands, and each knows its line.
            return new YamlFile(
                    keys.of(new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)))), true);
        } catch (NoSuchFileException e) {
            faults.add(fault(file, null, "does not exist", "give the path of a YAML file"));
        } catch (CharacterCodingException e) {
            faults.add(fault(file, null, "is not UTF-8", "save it as UTF-8"));
        } catch (IOException e) {
            faults.add(fault(file, null, "cannot be read", e.getClass().getSimpleName()));
        } catch (MarkedYAMLException e) {
            faults.add(fault(file, place(e.getProblemMark()), "is not YAML", String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            faults.add(fault(file, null, "is not YAML", "it has a character, or a depth, that no such file may have"));
        }
        return new YamlFile(Map.of(), false);
    }

    /** Without the message of the parser: that quotes the lines around, and one may hold a secret. */
    private static Fault fault(Path file, @Nullable String place, String problem, String fix) {
        return new Fault(file.toString(), null, place, problem, fix);
    }

    private static @Nullable String place(@Nullable Mark mark) {
        return mark == null ? null : "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}

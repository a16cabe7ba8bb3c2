/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.commands.fault.UserMistake;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The user's configuration file, flattened: dotted keys, and values as texts or lists of texts. */
final class UserFile {
    private UserFile() {}

    /** Reads it; no file is an empty one. Whether keys and values are right, the gateway says. */
    static Map<String, Object> read(@Nullable Path file) {
        if (file == null) {
            return Map.of();
        }
        try {
            Map<String, Object> values = new TreeMap<>();
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
            if (root instanceof MappingNode mapping) {
                flatten("", mapping, values);
            } else if (root != null && !root.getTag().equals(Tag.NULL)) {
                throw new UserMistake("--config " + file + " is not a list of keys and values.");
            }
            return values;
        } catch (IOException e) {
            throw new UserMistake("--config " + file + " cannot be read: " + e.getMessage(), e);
        } catch (MarkedYAMLException e) {
            // Not the parser's own message: it quotes the lines around, and one may hold a secret.
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new UserMistake("--config " + file + " is not YAML: " + e.getProblem() + ", line " + line + ".", e);
        } catch (YAMLException e) {
            throw new UserMistake("--config " + file + " is not YAML.", e);
        }
    }

    private static void flatten(String prefix, MappingNode mapping, Map<String, Object> values) {
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            String path = prefix.isEmpty() ? name : prefix + "." + name;
            Node value = entry.getValueNode();
            if (value instanceof MappingNode nested) {
                flatten(path, nested, values);
            } else if (value instanceof SequenceNode list) {
                values.put(path, list.getValue().stream().map(UserFile::text).toList());
            } else if (!value.getTag().equals(Tag.NULL)) {
                values.put(path, text(value));
            }
        }
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : node.toString();
    }
}

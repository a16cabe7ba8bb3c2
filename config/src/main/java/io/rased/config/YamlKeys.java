/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Flattens a YAML document to paths and texts; a list of anything but plain values, or a key given twice, is a fault. */
final class YamlKeys {
    private final String file;
    private final List<Fault> faults;
    private final Map<String, Given> values = new LinkedHashMap<>();
    private final Set<Node> above = new HashSet<>();

    YamlKeys(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    Map<String, Given> of(@Nullable Node document) {
        if (document instanceof MappingNode mapping) {
            collect("", mapping);
        } else if (document != null && !isEmpty(document)) {
            faults.add(new Fault(file, null, null, "is no mapping", "write a key, a colon and a value on each line"));
        }
        return values;
    }

    private void collect(String section, MappingNode mapping) {
        above.add(mapping);
        for (NodeTuple entry : mapping.getValue()) {
            Node value = entry.getValueNode();
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            String path = section.isEmpty() ? name : section + "." + name;
            String origin = origin(entry.getKeyNode());
            if (above.contains(value)) {
                faults.add(new Fault(path, null, origin, "contains itself", "remove the alias"));
            } else if (value instanceof MappingNode nested) {
                collect(path, nested);
            } else if (!isEmpty(value)) {
                add(path, value, origin);
            }
        }
        above.remove(mapping);
    }

    private void add(String path, Node value, String origin) {
        Given before = values.get(path);
        if (before != null) {
            faults.add(new Fault(path, null, origin, "was given before, at " + before.origin(), "remove one"));
        } else if (value instanceof ScalarNode text) {
            values.put(path, Given.text(text.getValue(), origin));
        } else if (value instanceof SequenceNode list
                && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            values.put(
                    path,
                    new Given(
                            list.getValue().stream()
                                    .map(item -> ((ScalarNode) item).getValue())
                                    .toList(),
                            true,
                            origin));
        } else {
            faults.add(new Fault(path, null, origin, "is a list of lists or sections", "give a list of plain values"));
        }
    }

    /** A key without a value stands for the default, so that all lines of a section can be commented out. */
    private static boolean isEmpty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private String origin(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Writes keys as a YAML file, section by section. */
final class YamlExample {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9./_-][A-Za-z0-9.,:/_-]*");

    private final StringBuilder text = new StringBuilder();
    private List<String> section = List.of();

    String of(Collection<Key> keys) {
        keys.forEach(this::add);
        return text.toString();
    }

    private void add(Key key) {
        List<String> path = List.of(key.path().split("\\."));
        open(path.subList(0, path.size() - 1));
        String bounds = key.bounds().isEmpty() ? "" : " " + key.bounds();
        line("# " + key.doc() + " (" + key.type().replace("\\|", "|") + bounds + ")");
        line((key.required() ? "" : "#") + path.get(path.size() - 1) + ":" + value(key));
    }

    private void open(List<String> wanted) {
        int depth = 0;
        while (depth < Math.min(section.size(), wanted.size())
                && section.get(depth).equals(wanted.get(depth))) {
            depth++;
        }
        if (depth == 0 && !text.isEmpty() && !wanted.isEmpty()) {
            text.append('\n');
        }
        for (; depth < wanted.size(); depth++) {
            section = wanted.subList(0, depth);
            line(wanted.get(depth) + ":");
        }
        section = wanted;
    }

    private void line(String line) {
        text.append("  ".repeat(section.size())).append(line).append('\n');
    }

    private static String value(Key key) {
        if (key.fallback() == null) {
            return "";
        }
        return PLAIN.matcher(key.fallback()).matches()
                ? " " + key.fallback()
                : " \"" + key.fallback().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

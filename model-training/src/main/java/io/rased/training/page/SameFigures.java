/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rased.training.model.ModelFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares what a manifest says with what was measured, to the last bit, as training is deterministic: a figure that was
 * edited, or is of other data, of another seed or of other code, never gets onto the page.
 */
final class SameFigures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> differences = new ArrayList<>();

    private SameFigures() {}

    /**
     * Makes sure that they are the same.
     *
     * @param manifest whose figures
     * @param place where in it they are
     * @throws IOException if one differs; says which, and both values
     */
    static void require(ModelFolder.Manifest manifest, String place, Object said, Object measured) throws IOException {
        SameFigures figures = new SameFigures();
        figures.compare(place, JSON.valueToTree(said), JSON.valueToTree(measured));
        int count = figures.differences.size();
        if (count > 0) {
            throw new IOException("the manifest of " + manifest.name() + " doesn't say what was measured: "
                    + figures.differences.get(0)
                    + (count > 1 ? ", and " + (count - 1) + " more that differ" : "")
                    + ". Give the data that the model was trained on, or train it on these: ./rased train "
                    + manifest.name() + " --data DIR");
        }
    }

    private void compare(String figure, JsonNode said, JsonNode measured) {
        if (said.isObject() && measured.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            measured.fieldNames().forEachRemaining(names::add);
            said.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(figure + "." + name, said.path(name), measured.path(name)));
        } else if (said.isArray() && measured.isArray()) {
            for (int i = 0; i < Math.max(said.size(), measured.size()); i++) {
                JsonNode row = i < measured.size() ? measured.path(i) : said.path(i);
                compare(figure + "[" + name(row, i) + "]", said.path(i), measured.path(i));
            }
        } else if (!said.equals(measured)) {
            differences.add(figure + " is " + text(said) + " in the manifest and " + text(measured) + " measured");
        }
    }

    /** What a row of figures is of, which is its first field: a family, a level, a number of moves. */
    private static String name(JsonNode row, int index) {
        return row.isObject() && !row.isEmpty() ? row.iterator().next().asText() : Integer.toString(index);
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "missing" : value.toString();
    }
}

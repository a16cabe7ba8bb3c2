/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rased.training.model.ModelFolder.Manifest;
import java.io.IOException;

/** A manifest in which somebody has changed a number. */
final class EditedManifest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EditedManifest() {}

    static <M extends Manifest> M of(M manifest, Class<M> type, String at, double value) throws IOException {
        JsonPointer pointer = JsonPointer.compile(at);
        ObjectNode tree = JSON.valueToTree(manifest);
        tree.withObject(pointer.head()).put(pointer.last().getMatchingProperty(), value);
        return JSON.treeToValue(tree, type);
    }

    static String number(Manifest manifest, String at) {
        return JSON.valueToTree(manifest).at(at).toString();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import io.rased.training.evaluation.Platt;
import java.util.Map;

/**
 * Writes trees as a standard ONNX file: TreeEnsembleRegressor, Platt's scale and shift, Sigmoid. Input {@code features}
 * (rows × features), outputs {@code probability} and {@code log_odds} (rows × 1), in this order. The same arguments give
 * the same bytes.
 */
public final class TreesOnnxFile {
    private TreesOnnxFile() {}

    /**
     * The file's bytes.
     *
     * @param features how many floats a row has
     * @param metadata kept in the file, in this order
     */
    public static byte[] write(
            String name, TreeEnsemble trees, Platt platt, int features, Map<String, String> metadata) {
        GraphProto graph = OnnxGraph.scoring(name, features)
                .addInitializer(OnnxGraph.scalar("scale", (float) platt.scale()))
                .addInitializer(OnnxGraph.scalar("shift", (float) platt.shift()))
                .addNode(trees(trees))
                .addNode(OnnxGraph.node("Mul", "scaled", "margin", "scale"))
                .addNode(OnnxGraph.node("Add", "log_odds", "scaled", "shift"))
                .addNode(OnnxGraph.node("Sigmoid", "probability", "log_odds"))
                .build();
        return OnnxGraph.file(graph, metadata);
    }

    private static NodeProto trees(TreeEnsemble ensemble) {
        var treeIds = ints("nodes_treeids");
        var nodeIds = ints("nodes_nodeids");
        var features = ints("nodes_featureids");
        var values = floats("nodes_values");
        var modes = AttributeProto.newBuilder().setName("nodes_modes").setType(AttributeType.STRINGS);
        var left = ints("nodes_truenodeids");
        var right = ints("nodes_falsenodeids");
        var targetTrees = ints("target_treeids");
        var targetNodes = ints("target_nodeids");
        var targetIds = ints("target_ids");
        var weights = floats("target_weights");
        for (int t = 0; t < ensemble.trees().size(); t++) {
            TreeEnsemble.Tree tree = ensemble.trees().get(t);
            for (int n = 0; n < tree.value().length; n++) {
                boolean leaf = tree.feature()[n] == TreeEnsemble.LEAF;
                treeIds.addInts(t);
                nodeIds.addInts(n);
                features.addInts(leaf ? 0 : tree.feature()[n]);
                values.addFloats(leaf ? 0 : tree.value()[n]);
                modes.addStrings(ByteString.copyFromUtf8(leaf ? "LEAF" : "BRANCH_LT"));
                left.addInts(tree.left()[n]);
                right.addInts(tree.right()[n]);
                if (leaf) {
                    targetTrees.addInts(t);
                    targetNodes.addInts(n);
                    targetIds.addInts(0);
                    weights.addFloats(tree.value()[n]);
                }
            }
        }
        var node = OnnxGraph.node("TreeEnsembleRegressor", "margin", "features").toBuilder()
                .setDomain("ai.onnx.ml");
        for (var attribute : new AttributeProto.Builder[] {
            treeIds, nodeIds, features, values, modes, left, right, targetTrees, targetNodes, targetIds, weights
        }) {
            node.addAttribute(attribute);
        }
        node.addAttribute(AttributeProto.newBuilder()
                .setName("n_targets")
                .setType(AttributeType.INT)
                .setI(1));
        return node.build();
    }

    private static AttributeProto.Builder ints(String name) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
    }

    private static AttributeProto.Builder floats(String name) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeType.FLOATS);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the decision trees of an ONNX file that is made as the shipped ones of trees are: TreeEnsembleRegressor, Mul, Add, Sigmoid,
 * with branches to the left below a value. Stateless but for a reading.
 */
final class OnnxTrees {
    private static final List<String> FORM = List.of("TreeEnsembleRegressor", "Mul", "Add", "Sigmoid");

    private final Map<String, AttributeProto> attributes = new HashMap<>();

    private OnnxTrees(NodeProto trees) {
        trees.getAttributeList().forEach(attribute -> attributes.put(attribute.getName(), attribute));
    }

    /**
     * The trees, if the graph has that form.
     *
     * @throws IllegalArgumentException if it has, with other branches
     */
    static Optional<DecisionTrees> read(GraphProto graph) {
        List<NodeProto> nodes = graph.getNodeList();
        if (!nodes.stream().map(NodeProto::getOpType).toList().equals(FORM)) {
            return Optional.empty();
        }
        var numbers = new OnnxNumbers(graph);
        return Optional.of(new OnnxTrees(nodes.get(0))
                .trees((float) numbers.number(nodes.get(1).getInput(1)), (float)
                        numbers.number(nodes.get(2).getInput(1))));
    }

    private DecisionTrees trees(float scale, float shift) {
        long[] tree = ints("nodes_treeids");
        long[] id = ints("nodes_nodeids");
        Map<Long, Integer> at = new HashMap<>();
        for (int i = 0; i < tree.length; i++) {
            at.put(node(tree[i], id[i]), i);
        }
        int[] feature = Arrays.stream(ints("nodes_featureids"))
                .mapToInt(Math::toIntExact)
                .toArray();
        float[] value = new float[tree.length];
        int[] left = new int[tree.length];
        int[] right = new int[tree.length];
        long[] below = ints("nodes_truenodeids");
        long[] above = ints("nodes_falsenodeids");
        AttributeProto thresholds = attribute("nodes_values");
        for (int i = 0; i < tree.length; i++) {
            switch (attribute("nodes_modes").getStrings(i).toStringUtf8()) {
                case "LEAF" -> feature[i] = DecisionTrees.leaf();
                case "BRANCH_LT" -> {
                    value[i] = thresholds.getFloats(i);
                    left[i] = place(at, tree[i], below[i]);
                    right[i] = place(at, tree[i], above[i]);
                }
                default -> throw new IllegalArgumentException("another kind of branch");
            }
        }
        long[] leafTree = ints("target_treeids");
        long[] leafId = ints("target_nodeids");
        for (int i = 0; i < leafTree.length; i++) {
            value[place(at, leafTree[i], leafId[i])] =
                    scale * attribute("target_weights").getFloats(i);
        }
        return new DecisionTrees(feature, value, left, right, roots(tree), shift);
    }

    /** A tree's first node is its root. */
    private static int[] roots(long[] tree) {
        return java.util.stream.IntStream.range(0, tree.length)
                .filter(i -> i == 0 || tree[i] != tree[i - 1])
                .toArray();
    }

    private static long node(long tree, long id) {
        return tree << 32 | id;
    }

    private static int place(Map<Long, Integer> at, long tree, long id) {
        Integer place = at.get(node(tree, id));
        if (place == null) {
            throw new IllegalArgumentException("a branch leads nowhere");
        }
        return place;
    }

    private AttributeProto attribute(String name) {
        AttributeProto attribute = attributes.get(name);
        if (attribute == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return attribute;
    }

    private long[] ints(String name) {
        return attribute(name).getIntsList().stream().mapToLong(Long::longValue).toArray();
    }
}

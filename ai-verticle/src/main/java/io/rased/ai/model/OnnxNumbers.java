/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that an ONNX graph keeps, by name, and what it does with them as text. Not safe for use by several threads. */
final class OnnxNumbers {
    private final Map<String, TensorProto> tensors = new HashMap<>();

    OnnxNumbers(GraphProto graph) {
        graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
    }

    /** A graph's nodes, a line each: {@code sum = Add(one, other)}. Attributes are left out. */
    static String text(GraphProto graph) {
        return graph.getNodeList().stream().map(OnnxNumbers::text).collect(Collectors.joining("\n"));
    }

    private static String text(NodeProto node) {
        return String.join(", ", node.getOutputList()) + " = " + node.getOpType()
                + node.getInputList().stream().collect(Collectors.joining(", ", "(", ")"));
    }

    /** A number. */
    double number(String name) {
        return numbers(name, 1)[0];
    }

    /**
     * As many numbers, in single or double precision, as they are written in the file.
     *
     * @throws IllegalArgumentException if there are none of this name, or others
     */
    double[] numbers(String name, int count) {
        TensorProto tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        double[] numbers = Stream.of(tensor.getFloatDataList(), tensor.getDoubleDataList())
                .flatMap(List::stream)
                .mapToDouble(Number::doubleValue)
                .toArray();
        if (numbers.length != count) {
            throw new IllegalArgumentException(name + " has " + numbers.length + " numbers, not " + count);
        }
        return numbers;
    }

    /**
     * How long a dimension of a tensor is.
     *
     * @throws IllegalArgumentException if it has no such dimension
     */
    int length(String name, int dimension) {
        TensorProto tensor = tensors.get(name);
        if (tensor == null || tensor.getDimsCount() <= dimension) {
            throw new IllegalArgumentException(name + " is missing, or of another shape");
        }
        return Math.toIntExact(tensor.getDims(dimension));
    }
}

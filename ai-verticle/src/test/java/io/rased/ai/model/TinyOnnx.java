/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

/** A logistic model of a few hundred bytes, for tests that need no trained one. */
final class TinyOnnx {
    private TinyOnnx() {}

    /** The sigmoid of the weighted sum of a row. */
    static byte[] logistic(float... weights) {
        var tensor = TensorProto.newBuilder()
                .setName("weights")
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(weights.length)
                .addDims(1);
        for (float weight : weights) {
            tensor.addFloatData(weight);
        }
        return ModelProto.newBuilder()
                .setIrVersion(7)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(13))
                .setGraph(GraphProto.newBuilder()
                        .setName("logistic")
                        .addInput(matrix("rows", weights.length))
                        .addOutput(matrix("probability", 1))
                        .addInitializer(tensor)
                        .addNode(node("MatMul", "sum", "rows", "weights"))
                        .addNode(node("Sigmoid", "probability", "sum")))
                .build()
                .toByteArray();
    }

    private static NodeProto node(String operator, String output, String... inputs) {
        var node = NodeProto.newBuilder().setOpType(operator).setName(output).addOutput(output);
        for (String input : inputs) {
            node.addInput(input);
        }
        return node.build();
    }

    private static ValueInfoProto matrix(String name, int columns) {
        var shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("n"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}

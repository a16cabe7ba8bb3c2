/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;

/** Models of a few hundred bytes, for tests that need no trained one. */
public final class TinyOnnx {
    private TinyOnnx() {}

    /** The sigmoid of the weighted sum of a row. */
    static byte[] logistic(float... weights) {
        return model(graph(weights.length)
                .addInitializer(column("weights", weights))
                .addNode(node("MatMul", "sum", "rows", "weights"))
                .addNode(node("Sigmoid", "probability", "sum")));
    }

    /** The same, and the sum itself as a second output. */
    static byte[] logisticWithLogOdds(float... weights) {
        return model(graph(weights.length)
                .addOutput(matrix("log_odds", 1))
                .addInitializer(column("weights", weights))
                .addNode(node("MatMul", "log_odds", "rows", "weights"))
                .addNode(node("Sigmoid", "probability", "log_odds")));
    }

    /** Answers a half for rows of zeros, and fails for others: it looks up the only line of a table by their sum. */
    static byte[] failing(int features) {
        return model(graph(features)
                .addInitializer(column("weights", ones(features, 1000)))
                .addInitializer(TensorProto.newBuilder()
                        .setName("table")
                        .setDataType(TensorProto.DataType.FLOAT.getNumber())
                        .addDims(1)
                        .addFloatData(0.5f))
                .addNode(node("MatMul", "sum", "rows", "weights"))
                .addNode(cast("line", "sum"))
                .addNode(node("Gather", "probability", "table", "line")));
    }

    /** Answers at once for rows of zeros, and takes seconds for a row of ones: it counts to millions. */
    public static byte[] slow(int features) {
        var body = GraphProto.newBuilder()
                .setName("count")
                .addInput(scalar("i", TensorProto.DataType.INT64))
                .addInput(scalar("more", TensorProto.DataType.BOOL))
                .addInput(scalar("before", TensorProto.DataType.FLOAT))
                .addOutput(scalar("goOn", TensorProto.DataType.BOOL))
                .addOutput(scalar("after", TensorProto.DataType.FLOAT))
                .addNode(node("Identity", "goOn", "more"))
                .addNode(node("Sin", "after", "before"));
        var loop = node("Loop", "counted", "times", "", "start").toBuilder()
                .addAttribute(AttributeProto.newBuilder()
                        .setName("body")
                        .setType(AttributeProto.AttributeType.GRAPH)
                        .setG(body));
        return model(graph(features)
                .addInitializer(column("weights", ones(features, 1_000_000)))
                .addInitializer(TensorProto.newBuilder()
                        .setName("start")
                        .setDataType(TensorProto.DataType.FLOAT.getNumber())
                        .addFloatData(0))
                .addNode(node("MatMul", "sum", "rows", "weights"))
                .addNode(node("ReduceMax", "most", "sum"))
                .addNode(cast("columns", "most"))
                .addNode(node("Squeeze", "times", "columns"))
                .addNode(loop)
                .addNode(node("Mul", "scaled", "sum", "counted"))
                .addNode(node("Sigmoid", "probability", "scaled")));
    }

    /** A file with one node more, whose output nobody reads. */
    static byte[] withAnotherNode(byte[] onnx) throws InvalidProtocolBufferException {
        var file = ModelProto.parseFrom(onnx).toBuilder();
        file.getGraphBuilder().addNode(node("Identity", "copy", "features"));
        return file.build().toByteArray();
    }

    private static GraphProto.Builder graph(int features) {
        return GraphProto.newBuilder()
                .setName("tiny")
                .addInput(matrix("rows", features))
                .addOutput(matrix("probability", 1));
    }

    private static byte[] model(GraphProto.Builder graph) {
        return ModelProto.newBuilder()
                .setIrVersion(7)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(13))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static TensorProto.Builder column(String name, float... values) {
        var tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(values.length)
                .addDims(1);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return tensor;
    }

    private static float[] ones(int count, float times) {
        float[] ones = new float[count];
        Arrays.fill(ones, times);
        return ones;
    }

    private static NodeProto cast(String output, String input) {
        return node("Cast", output, input).toBuilder()
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(TensorProto.DataType.INT64.getNumber()))
                .build();
    }

    private static ValueInfoProto scalar(String name, TensorProto.DataType type) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(TensorShapeProto.getDefaultInstance())))
                .build();
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

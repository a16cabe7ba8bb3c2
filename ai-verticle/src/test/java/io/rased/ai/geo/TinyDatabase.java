/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.geo;

import io.rased.event.IpAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a database after the public specification, <a href="https://maxmind.github.io/MaxMind-DB/">MaxMind DB 2.0</a>: a
 * binary tree over the bits of addresses, with IPv4 below ::/96, then the records, then the metadata.
 */
final class TinyDatabase {
    private static final int NOTHING = -1;

    private final String type;
    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {NOTHING, NOTHING}));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    TinyDatabase(String type) {
        this.type = type;
    }

    /** Adds a record for all addresses that begin with the same bits; the ranges must not overlap. */
    TinyDatabase with(String network, int bits, Map<String, ?> record) {
        byte[] bytes = IpAddress.parse(network).orElseThrow().bytes();
        byte[] address = bytes.length == 16
                ? bytes
                : ByteBuffer.allocate(16).position(12).put(bytes).array();
        int depth = bits + 128 - 8 * bytes.length;
        int node = 0;
        for (int bit = 0; bit < depth - 1; bit++) {
            int side = side(address, bit);
            if (nodes.get(node)[side] == NOTHING) {
                nodes.add(new int[] {NOTHING, NOTHING});
                nodes.get(node)[side] = nodes.size() - 1;
            }
            node = nodes.get(node)[side];
        }
        // Below -1: a place among the records.
        nodes.get(node)[side(address, depth - 1)] = -2 - data.size();
        value(record, data);
        return this;
    }

    /** Writes the file, and has it take the place of what is there. */
    void write(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        for (int[] node : nodes) {
            for (int record : node) {
                int pointer =
                        record >= 0 ? record : record == NOTHING ? nodes.size() : nodes.size() + 16 + (-2 - record);
                out.write(pointer >> 16);
                out.write(pointer >> 8);
                out.write(pointer);
            }
        }
        out.write(new byte[16]);
        data.writeTo(out);
        out.write(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
        out.write("MaxMind.com".getBytes(StandardCharsets.UTF_8));
        value(
                Map.of(
                        "node_count",
                        (long) nodes.size(),
                        "record_size",
                        24,
                        "ip_version",
                        6,
                        "database_type",
                        type,
                        "languages",
                        List.of(),
                        "binary_format_major_version",
                        2,
                        "binary_format_minor_version",
                        0,
                        "build_epoch",
                        1_768_471_200L,
                        "description",
                        Map.of()),
                out);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, out.toByteArray());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int side(byte[] address, int bit) {
        return address[bit / 8] >> 7 - bit % 8 & 1;
    }

    /** Texts, doubles, 16 bits for an Integer, 32 for a Long, lists and maps. */
    private static void value(Object value, ByteArrayOutputStream out) {
        if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            head(2, bytes.length, out);
            out.writeBytes(bytes);
        } else if (value instanceof Double number) {
            head(3, 8, out);
            out.writeBytes(ByteBuffer.allocate(8).putDouble(number).array());
        } else if (value instanceof Integer number) {
            head(5, 2, out);
            out.writeBytes(ByteBuffer.allocate(2).putShort(number.shortValue()).array());
        } else if (value instanceof Long number) {
            head(6, 4, out);
            out.writeBytes(ByteBuffer.allocate(4).putInt(number.intValue()).array());
        } else if (value instanceof List<?> list) {
            out.write(list.size()); // type 0 and the size: the next byte says which of the later types
            out.write(11 - 7);
            list.forEach(item -> value(item, out));
        } else if (value instanceof Map<?, ?> map) {
            head(7, map.size(), out);
            map.forEach((name, member) -> {
                value(name, out);
                value(member, out);
            });
        } else {
            throw new IllegalArgumentException(String.valueOf(value));
        }
    }

    private static void head(int type, int size, ByteArrayOutputStream out) {
        if (size < 29) {
            out.write(type << 5 | size);
        } else {
            out.write(type << 5 | 29);
            out.write(size - 29);
        }
    }
}

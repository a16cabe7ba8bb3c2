/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines up columns: texts to the left, numbers to the right. */
final class Table {
    private static final String GAP = "  ";

    private final List<String> header;
    private final List<Boolean> numeric;
    private final List<List<String>> rows = new ArrayList<>();

    /** Columns, each with a name; one that begins with {@code >} is of numbers. */
    Table(String... columns) {
        this.header = IntStream.range(0, columns.length)
                .mapToObj(i -> columns[i].startsWith(">") ? columns[i].substring(1) : columns[i])
                .toList();
        this.numeric = IntStream.range(0, columns.length)
                .mapToObj(i -> columns[i].startsWith(">"))
                .toList();
    }

    /** Appends a row. */
    void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + header.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The header, a rule and the rows. */
    List<String> lines() {
        int[] widths = IntStream.range(0, header.size()).map(this::width).toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(header, widths));
        lines.add(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int width(int column) {
        return IntStream.concat(
                        IntStream.of(header.get(column).length()),
                        rows.stream().mapToInt(row -> row.get(column).length()))
                .max()
                .orElse(0);
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> {
                    String padding = " ".repeat(widths[i] - cells.get(i).length());
                    return numeric.get(i) ? padding + cells.get(i) : cells.get(i) + padding;
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}

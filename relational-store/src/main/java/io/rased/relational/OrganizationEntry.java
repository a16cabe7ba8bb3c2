/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.rased.event.OrganizationId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An organization as the commands list it; nothing in it is secret.
 *
 * @param organization its id
 * @param name for people
 * @param createdAt when it was created, by PostgreSQL's clock
 * @param keys its keys that are in use, oldest first
 * @param origins from which its browsers may post, sorted
 */
public record OrganizationEntry(
        OrganizationId organization, String name, Instant createdAt, List<KeyEntry> keys, List<String> origins) {

    /**
     * A key that is in use.
     *
     * @param keyId its public part
     * @param scopes what it may do
     * @param createdAt when it was created, by PostgreSQL's clock
     */
    public record KeyEntry(String keyId, List<String> scopes, Instant createdAt) {}

    static List<OrganizationEntry> readAll(Connection connection) throws SQLException {
        Map<String, List<KeyEntry>> keys = new HashMap<>();
        Map<String, List<String>> origins = new HashMap<>();
        List<OrganizationEntry> entries = new ArrayList<>();
        read(
                connection,
                "SELECT organization_id, key_id, scopes, created_at FROM api_keys WHERE revoked_at IS NULL"
                        + " ORDER BY created_at, key_id",
                row -> of(keys, row).add(new KeyEntry(row.getString(2), texts(row.getArray(3)), instant(row, 4))));
        read(
                connection,
                "SELECT organization_id, origin FROM origins ORDER BY origin",
                row -> of(origins, row).add(row.getString(2)));
        read(
                connection,
                "SELECT organization_id, name, created_at FROM organizations ORDER BY organization_id",
                row -> entries.add(new OrganizationEntry(
                        new OrganizationId(row.getString(1)),
                        row.getString(2),
                        instant(row, 3),
                        of(keys, row),
                        of(origins, row))));
        return entries;
    }

    private static void read(Connection connection, String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** The list of the row's organization, which is in the first column. */
    private static <T> List<T> of(Map<String, List<T>> lists, ResultSet row) throws SQLException {
        return lists.computeIfAbsent(row.getString(1), id -> new ArrayList<>());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp.toInstant();
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}

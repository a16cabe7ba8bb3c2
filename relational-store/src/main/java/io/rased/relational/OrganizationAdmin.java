/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.rased.event.OrganizationId;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Organizations, their keys and origins, for commands. Every method blocks for one short connection and takes effect
 * at once; to do the same again changes nothing. Methods throw {@link SQLException}; whether the server is away,
 * {@link PostgresErrors#isUnavailable} tells.
 */
public final class OrganizationAdmin {
    private static final int KEY_ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    private final DataSource postgres;
    private final SecureRandom random;

    /** @param settings where PostgreSQL is; nothing is opened yet */
    public OrganizationAdmin(PostgresSettings settings) {
        this.postgres = JdbcConnections.to(settings);
        this.random = new SecureRandom();
    }

    /** Creates an organization, or gives one that exists another name. */
    public void put(OrganizationId organization, String name) throws SQLException {
        update("""
                INSERT INTO organizations (organization_id, name) VALUES (?, ?)
                ON CONFLICT (organization_id) DO UPDATE SET name = excluded.name
                """, organization.value(), name);
    }

    /** A new key for an organization. It is returned this once: only its hash is kept. */
    public ApiKeyText createKey(OrganizationId organization, Set<String> scopes) throws SQLException {
        byte[] id = new byte[KEY_ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        var key = new ApiKeyText(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        putKey(organization, key, scopes);
        return key;
    }

    /**
     * Stores a key that the caller chose, such as one that must survive a restart; gives one that exists these scopes.
     *
     * @throws SQLException also if a key of this id belongs to another organization
     */
    public void putKey(OrganizationId organization, ApiKeyText key, Set<String> scopes) throws SQLException {
        int rows = update("""
                INSERT INTO api_keys (key_id, organization_id, secret_sha256, scopes) VALUES (?, ?, ?, ?)
                ON CONFLICT (key_id) DO UPDATE SET secret_sha256 = excluded.secret_sha256, scopes = excluded.scopes
                WHERE api_keys.organization_id = excluded.organization_id
                """, key.keyId(), organization.value(), key.secretSha256(), scopes);
        if (rows == 0) {
            throw new SQLException("the key id " + key.keyId() + " belongs to another organization", "23505");
        }
    }

    /** Takes a key back for ever; false if the organization has no such key in use. */
    public boolean revokeKey(OrganizationId organization, String keyId) throws SQLException {
        return update(
                        "UPDATE api_keys SET revoked_at = now()"
                                + " WHERE organization_id = ? AND key_id = ? AND revoked_at IS NULL",
                        organization.value(),
                        keyId)
                > 0;
    }

    /** Makes these, and no others, the origins that browsers of an organization may post from. */
    public void setOrigins(OrganizationId organization, Collection<String> origins) throws SQLException {
        // One statement: two would show a moment without origins, in which any is allowed.
        update("""
                WITH wanted AS (SELECT DISTINCT unnest(?::text[]) AS origin),
                     gone AS (DELETE FROM origins WHERE organization_id = ?
                              AND origin NOT IN (SELECT origin FROM wanted))
                INSERT INTO origins (organization_id, origin) SELECT ?, origin FROM wanted ON CONFLICT DO NOTHING
                """, List.copyOf(origins), organization.value(), organization.value());
    }

    /** All organizations with their keys and origins, by id. */
    public List<OrganizationEntry> list() throws SQLException {
        try (Connection connection = postgres.getConnection()) {
            return OrganizationEntry.readAll(connection);
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (Connection connection = postgres.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(
                        i + 1,
                        value instanceof Collection<?> texts
                                ? connection.createArrayOf("text", texts.toArray())
                                : value);
            }
            return statement.executeUpdate();
        }
    }
}

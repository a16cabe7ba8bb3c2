/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.rased.event.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Erases what was learned of a user, and what it could be learned from again, for commands. Blocks for one short connection; to do
 * the same again erases nothing more.
 *
 * <p>A transaction of the user that is being written at the same time comes before or after it: what it taught before is erased,
 * and after it nothing is written that was computed from what is erased. The user's next transaction begins a new profile. Methods throw {@link SQLException}; whether the server is away,
 * {@link PostgresErrors#isUnavailable} tells.
 */
public final class ProfileErasure {
    /**
     * Waits for whoever writes versions of the user's transactions, in the order in which those do: first the transaction, then the
     * profile. Whoever comes next sees what is deleted here, and writes nothing computed from it.
     */
    private static final String LOCK_TRANSACTIONS = """
            SELECT transaction_id FROM transactions
             WHERE organization_id = ? AND user_id = ? AND left(user_id, 256) = left(?, 256)
             ORDER BY transaction_id
               FOR UPDATE
            """;

    private static final String LOCK_PROFILE =
            "SELECT learned_at FROM profiles WHERE organization_id = ? AND user_id = ? FOR UPDATE";

    private static final String SAMPLES = "DELETE FROM profile_samples WHERE organization_id = ? AND user_id = ?";
    private static final String PROFILE = "DELETE FROM profiles WHERE organization_id = ? AND user_id = ?";
    private static final String EVIDENCE = """
            UPDATE scored_segments AS s SET evidence = NULL
              FROM transactions AS t
             WHERE t.organization_id = ? AND t.user_id = ? AND left(t.user_id, 256) = left(?, 256)
               AND s.organization_id = t.organization_id AND s.transaction_id = t.transaction_id AND s.evidence IS NOT NULL
            """;
    private static final String PATHS = """
            DELETE FROM path_digests AS p
             USING transactions AS t
             WHERE t.organization_id = ? AND t.user_id = ? AND left(t.user_id, 256) = left(?, 256)
               AND p.organization_id = t.organization_id AND p.transaction_id = t.transaction_id
            """;

    private final DataSource postgres;

    /** @param settings where PostgreSQL is; nothing is opened yet */
    public ProfileErasure(PostgresSettings settings) {
        this.postgres = JdbcConnections.to(settings);
    }

    /**
     * What there was.
     *
     * @param samples of the user's profile
     * @param segments of the user's transactions whose evidence was kept
     */
    public record Erased(int samples, int segments) {}

    /**
     * Erases a user's profile, and the evidence and fingerprints of the user's transactions.
     *
     * @param user as {@code metadata.userId} names it
     */
    public Erased erase(OrganizationId organization, String user) throws SQLException {
        try (Connection connection = postgres.getConnection()) {
            connection.setAutoCommit(false); // what isn't committed when it is closed is rolled back
            execute(connection, LOCK_TRANSACTIONS, organization, user, user);
            execute(connection, LOCK_PROFILE, organization, user);
            int samples = execute(connection, SAMPLES, organization, user);
            execute(connection, PROFILE, organization, user);
            int segments = execute(connection, EVIDENCE, organization, user, user);
            execute(connection, PATHS, organization, user, user);
            connection.commit();
            return new Erased(samples, segments);
        }
    }

    private static int execute(Connection connection, String sql, OrganizationId organization, String... users)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, organization.value());
            for (int i = 0; i < users.length; i++) {
                statement.setString(2 + i, users[i]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }
}

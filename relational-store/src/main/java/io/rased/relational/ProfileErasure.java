/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.rased.event.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Erases what was learned of a user, for commands. Blocks for one short connection; to do the same again erases nothing more.
 *
 * <p>A transaction of the user that is being written at the same time comes before or after it: what it taught before is erased,
 * and what it teaches after is the first of a new profile. Methods throw {@link SQLException}; whether the server is away,
 * {@link PostgresErrors#isUnavailable} tells.
 */
public final class ProfileErasure {
    /** Waits for whoever writes this profile; what comes next then sees what that has written. */
    private static final String LOCK =
            "SELECT learned_at FROM profiles WHERE organization_id = ? AND user_id = ? FOR UPDATE";

    private static final String SAMPLES = "DELETE FROM profile_samples WHERE organization_id = ? AND user_id = ?";
    private static final String PROFILE = "DELETE FROM profiles WHERE organization_id = ? AND user_id = ?";

    private final DataSource postgres;

    /** @param settings where PostgreSQL is; nothing is opened yet */
    public ProfileErasure(PostgresSettings settings) {
        this.postgres = JdbcConnections.to(settings);
    }

    /**
     * Erases a user's profile.
     *
     * @param user as {@code metadata.userId} names it
     * @return how many samples there were
     */
    public int erase(OrganizationId organization, String user) throws SQLException {
        try (Connection connection = postgres.getConnection()) {
            connection.setAutoCommit(false); // what isn't committed when it is closed is rolled back
            execute(connection, LOCK, organization, user);
            int samples = execute(connection, SAMPLES, organization, user);
            execute(connection, PROFILE, organization, user);
            connection.commit();
            return samples;
        }
    }

    private static int execute(Connection connection, String sql, OrganizationId organization, String user)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, organization.value());
            statement.setString(2, user);
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.postgres;

import io.rased.stack.process.Readiness;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** SELECT 1 in the database; makes the database if the server has none yet. */
final class PostgresProbe implements Readiness {
    private static final String NO_SUCH_DATABASE = "3D000";

    private final int port;
    private final String password;

    PostgresProbe(int port, String password) {
        this.port = port;
        this.password = password;
    }

    @Override
    public boolean isReady() throws IOException {
        try {
            execute(PostgresServer.RASED, "SELECT 1");
            return true;
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw new IOException(e);
            }
        }
        try {
            execute("postgres", "CREATE DATABASE " + PostgresServer.RASED);
            return false; // asked again, and then it is there
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void execute(String database, String sql) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresServer.RASED);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "5");
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

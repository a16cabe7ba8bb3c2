/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.access.Scope;
import io.rased.event.OrganizationId;
import io.rased.relational.ApiKeyText;
import io.rased.relational.Migrations;
import io.rased.relational.OrganizationAdmin;
import io.rased.relational.PostgresSettings;
import io.rased.stack.data.Secrets;
import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The two demo organizations. Their keys' secrets are kept in the data directory, so that a restart has the same. */
final class DemoOrganizations {
    private final Secrets secrets;

    DemoOrganizations(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Brings the schema up to date and makes what is missing. Blocks. */
    List<DemoOrganization> create(URI postgres) {
        PostgresSettings settings = PostgresSettings.of(postgres.toString());
        try {
            Migrations.migrate(settings);
            OrganizationAdmin admin = new OrganizationAdmin(settings);
            List<DemoOrganization> made = new ArrayList<>();
            made.add(put(admin, "demo-bank", "Demo Bank", List.of("http://localhost:3000")));
            made.add(put(admin, "demo-shop", "Demo Shop", List.of("http://localhost:3001")));
            return List.copyOf(made);
        } catch (SQLException | IOException e) {
            throw new StackException("The demo organizations could not be made: " + e.getMessage(), e);
        }
    }

    private DemoOrganization put(OrganizationAdmin admin, String id, String name, List<String> origins)
            throws SQLException, IOException {
        OrganizationId organization = new OrganizationId(id);
        ApiKeyText apiKey = key(id, "api");
        ApiKeyText adminKey = key(id, "admin");
        admin.put(organization, name);
        admin.putKey(organization, apiKey, scopes(scope -> scope != Scope.ADMIN));
        admin.putKey(organization, adminKey, scopes(scope -> true));
        admin.setOrigins(organization, origins);
        return new DemoOrganization(id, name, apiKey.text(), adminKey.text(), origins);
    }

    private ApiKeyText key(String id, String kind) throws IOException {
        return new ApiKeyText(id.replace("-", "") + kind, secrets.get(id + "-" + kind + "-key"));
    }

    private static Set<String> scopes(Predicate<Scope> wanted) {
        return Arrays.stream(Scope.values()).filter(wanted).map(Scope::wireName).collect(Collectors.toSet());
    }
}

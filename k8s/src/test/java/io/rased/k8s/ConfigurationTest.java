/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.rased.config.ConfigurationReader;
import io.rased.config.InvalidConfigurationException;
import io.rased.gateway.GatewayMain;
import io.rased.gateway.GatewaySettings;
import io.rased.gateway.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifests are true to the gateway's own keys, ports, roles and main class. */
class ConfigurationTest {
    private static final Set<Role> WITH_ROUTES = EnumSet.of(Role.INGESTION, Role.RESULTS);
    private static final String KEY_OF_32_BYTES = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path directory;

    @Test
    void theConfigurationAndTheFilledInSecretAreGood() throws IOException {
        Map<String, String> secret = new HashMap<>(template().getStringData());
        secret.replace("RASED_TOKENS_SECRET", KEY_OF_32_BYTES);
        secret.replace("RASED_REDIS_URI", "rediss://rased:pw@redis.data.svc:6379");
        secret.replace("RASED_POSTGRES_URI", "postgresql://rased:pw@postgres.data.svc:5432/rased");

        GatewaySettings settings = ConfigurationReader.read(GatewaySettings.class, configuration(), secret);

        assertThat(secret).doesNotContainValue("REPLACE");
        assertThat(settings.ingestion().host()).isEqualTo("0.0.0.0");
        assertThat(settings.management().host()).isEqualTo("0.0.0.0");
        for (Deployment deployment : ManifestsTest.deployments()) {
            assertThat(port(deployment, "management"))
                    .isEqualTo(settings.management().port());
            if (ManifestsTest.isPublic(deployment)) {
                assertThat(port(deployment, "http"))
                        .isEqualTo(settings.ingestion().port());
            }
        }
    }

    @Test
    void theTemplateIsRefusedAsItStands() {
        Map<String, String> secret = template().getStringData();

        InvalidConfigurationException refusal = catchThrowableOfType(
                InvalidConfigurationException.class,
                () -> ConfigurationReader.read(GatewaySettings.class, configuration(), secret));

        assertThat(refusal.faults()).hasSameSizeAs(secret.keySet());
    }

    @Test
    void theRolesAreDividedWithoutRestAndOnlyThoseWithRoutesAreReached() {
        List<Deployment> deployments = ManifestsTest.deployments();
        List<Role> roles = deployments.stream()
                .flatMap(deployment -> roles(deployment).stream())
                .toList();

        assertThat(roles).containsExactlyInAnyOrder(Role.values());
        assertThat(deployments).allSatisfy(deployment -> {
            boolean reached =
                    roles(deployment).isEmpty() || roles(deployment).stream().anyMatch(WITH_ROUTES::contains);
            assertThat(ManifestsTest.isPublic(deployment)).isEqualTo(reached);
            assertThat(gateway(deployment).getCommand()).endsWith(GatewayMain.class.getName());
        });
    }

    private static Secret template() {
        return (Secret) Manifests.in("secret.template.yaml").get(0);
    }

    private Path configuration() throws IOException {
        ConfigMap map = Manifests.only(ConfigMap.class, Manifests.in("base")).get(0);
        return Files.writeString(directory.resolve("rased.yaml"), map.getData().get("rased.yaml"));
    }

    /** The roles of {@code --roles}; empty means all. */
    private static List<Role> roles(Deployment deployment) {
        return gateway(deployment).getArgs().stream()
                .filter(argument -> argument.startsWith("--roles="))
                .flatMap(argument ->
                        Arrays.stream(argument.substring("--roles=".length()).split(",")))
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static int port(Deployment deployment, String name) {
        return gateway(deployment).getPorts().stream()
                .filter(port -> port.getName().equals(name))
                .mapToInt(ContainerPort::getContainerPort)
                .findFirst()
                .orElseThrow();
    }

    private static Container gateway(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }
}

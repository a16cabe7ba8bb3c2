/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    private static final int STOP_SECONDS = 20;

    static List<Deployment> deployments() {
        return Manifests.only(Deployment.class, Manifests.in("gateway", "roles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spec: {replica: 3}", "spec: {template: {spec: {containers: [{name: a, imag: b}]}}}", "a: b"})
    void refusesFieldsThatKubernetesDoesNotKnow(String slip) {
        assertThatThrownBy(() -> Manifests.parse("apiVersion: apps/v1\nkind: Deployment\n" + slip))
                .hasMessageContaining("Unrecognized field");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void runsWithoutPrivileges(Deployment deployment) {
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        Container gateway = pod.getContainers().get(0);

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(gateway.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(gateway.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(gateway.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void asksTheOperatorsPortAndLeavesTimeToStop(Deployment deployment) {
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        Container gateway = pod.getContainers().get(0);

        assertThat(gateway.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
        assertThat(gateway.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
        assertThat(List.of(gateway.getStartupProbe(), gateway.getLivenessProbe(), gateway.getReadinessProbe()))
                .allMatch(probe ->
                        "management".equals(probe.getHttpGet().getPort().getStrVal()));
        long pause = gateway.getLifecycle().getPreStop().getSleep().getSeconds();
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(pause + STOP_SECONDS);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theInferenceLibraryReportsNothing(Deployment deployment) {
        Container gateway =
                deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
        boolean scores = gateway.getArgs().stream().noneMatch(arg -> arg.startsWith("--roles="))
                || gateway.getArgs().contains("--roles=ai");

        assertThat(gateway.getEnv().stream()
                        .anyMatch(variable -> variable.getName().equals("ORT_DISABLE_TELEMETRY")
                                && variable.getValue().equals("1")))
                .isEqualTo(scores);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void boundsMemoryAndSelectsItsOwnPods(Deployment deployment) {
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();

        assertThat(pod.getContainers().get(0).getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(pod.getContainers().get(0).getResources().getLimits()).containsKey("memory");
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(deployment.getSpec().getSelector().getMatchLabels())
                .isEqualTo(deployment.getSpec().getTemplate().getMetadata().getLabels())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "roles"})
    void everyObjectBelongsToADeploymentBesideIt(String variant) {
        List<HasMetadata> manifests = Manifests.in(variant);
        List<Deployment> deployments = Manifests.only(Deployment.class, manifests);
        List<String> names =
                deployments.stream().map(d -> d.getMetadata().getName()).toList();
        List<Map<String, String>> selectors = deployments.stream()
                .map(d -> d.getSpec().getSelector().getMatchLabels())
                .toList();

        assertThat(Manifests.only(PodDisruptionBudget.class, manifests))
                .extracting(budget -> budget.getSpec().getSelector().getMatchLabels())
                .containsExactlyInAnyOrderElementsOf(selectors);
        assertThat(Manifests.only(HorizontalPodAutoscaler.class, manifests))
                .extracting(scaler -> scaler.getSpec().getScaleTargetRef().getName())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(Manifests.only(Service.class, manifests))
                .extracting(service -> service.getSpec().getSelector())
                .containsExactlyInAnyOrderElementsOf(deployments.stream()
                        .filter(ManifestsTest::isPublic)
                        .map(deployment -> deployment.getSpec().getSelector().getMatchLabels())
                        .toList());
        assertThat(manifests)
                .allMatch(manifest -> "rased".equals(manifest.getMetadata().getNamespace()));
    }

    @Test
    void theIngressLeadsToServicesThatExist() {
        List<HasMetadata> roles = Manifests.in("roles");
        List<String> services = Manifests.only(Service.class, roles).stream()
                .map(service -> service.getMetadata().getName())
                .toList();

        assertThat(Manifests.only(Ingress.class, roles)
                        .get(0)
                        .getSpec()
                        .getRules()
                        .get(0)
                        .getHttp()
                        .getPaths())
                .extracting(path -> path.getBackend().getService().getName())
                .containsOnlyOnceElementsOf(List.of("rased-results"))
                .isSubsetOf(services)
                .containsAll(services);
    }

    @Test
    void onlyMonitoringReachesTheOperatorsPort() {
        NetworkPolicy policy =
                Manifests.only(NetworkPolicy.class, Manifests.in("base")).get(0);

        assertThat(policy.getSpec().getIngress()).hasSize(2).allSatisfy(rule -> {
            boolean open = rule.getFrom() == null || rule.getFrom().isEmpty();
            assertThat(rule.getPorts())
                    .extracting(port -> port.getPort().getStrVal())
                    .containsExactly(open ? "http" : "management");
        });
    }

    static boolean isPublic(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0).getPorts().stream()
                .anyMatch(port -> port.getName().equals("http"));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.system.fixture.Backend;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.CommandRun;
import io.rased.system.fixture.EvidenceView;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.ProfilesView;
import io.rased.system.fixture.Rhythm;
import io.rased.system.fixture.ScoringNodes;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is kept of a user, on PostgreSQL, and that it is erased. */
class ProfileBoundsIT {
    private static final String KEYS = "keystroke-1";
    private static final long OTHER = 4_242;

    /** By which the user is recognised. */
    private static final JsonObject DEVICE = new JsonObject()
            .put("platform", "MacIntel")
            .put("hardwareConcurrency", 8)
            .put("touchPoints", 0)
            .put("gpu", "Apple M1");

    @TempDir
    private Path directory;

    private final Rhythm owner = new Rhythm(1);
    private Sdk sdk;
    private Tenant tenant;

    @BeforeEach
    void makeTenant() {
        sdk = new Sdk(Gateways.shared());
        tenant = Tenant.create();
        transaction("s-first", "ann");
    }

    @Test
    void theFirstTwentyAndTheLastFiftyOfAFieldStay() {
        add(OTHER, "old", 100, 100, 1);

        transaction("s-last", "ann");

        List<String> expected = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> expected.add("old-" + i));
        IntStream.range(50, 100).forEach(i -> expected.add("old-" + i));
        expected.add(0, "t-s-first");
        expected.add("t-s-last");
        assertThat(ProfilesView.transactions(tenant.organization(), "ann", KEYS))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void aDayHasTenOfTheLastOnesSoThatNobodySweepsOutTheRestInADay() {
        add(OTHER, "usual", 60, 90, 1);
        add(OTHER, "burst", 200, 0, 1_000);

        transaction("s-last", "ann");

        List<String> kept = ProfilesView.transactions(tenant.organization(), "ann", KEYS);
        assertThat(kept)
                .filteredOn(each -> each.startsWith("burst"))
                .hasSize(10)
                .endsWith("burst-199");
        assertThat(kept).filteredOn(each -> each.startsWith("usual")).hasSize(60);
    }

    @Test
    void fieldsThatAreInUseStayAndOddOnesMakeRoomForEachOther() {
        for (long field = 1; field <= 11; field++) {
            add(field, "in-use-" + field, 5, 5, 1);
        }
        for (long field = 101; field <= 140; field++) {
            add(field, "odd-" + field, 1, 0, 1);
        }

        transaction("s-last", "ann");

        Map<Long, Integer> fields = ProfilesView.fields(tenant.organization(), "ann", KEYS);
        assertThat(fields).hasSize(16).containsKeys(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(fields)
                .as("of the odd ones the newest, and the one that is typed in now")
                .containsKeys(138L, 139L, 140L)
                .doesNotContainKey(101L);
    }

    @Test
    void aFieldThatIsTypedInOnceAYearOutlivesOddOnes() {
        add(1, "tax", 5, 120, 1);
        for (long field = 101; field <= 140; field++) {
            add(field, "odd-" + field, 1, 0, 1);
        }

        transaction("s-last", "ann");

        assertThat(ProfilesView.fields(tenant.organization(), "ann", KEYS))
                .hasSize(16)
                .containsEntry(1L, 5);
    }

    @Test
    void aNewFieldFindsAPlaceThoughAllAreTaken() {
        for (long field = 1; field <= 30; field++) {
            add(field, "in-use-" + field, 5, 5, 1);
        }

        transaction("s-last", "ann");
        transaction("s-again", "ann");

        Map<Long, Integer> fields = ProfilesView.fields(tenant.organization(), "ann", KEYS);
        assertThat(fields).hasSize(16).containsKeys(1L, 12L).containsValue(3);
    }

    @Test
    void anOperatorErasesAUserAndNobodyElse() throws Exception {
        transaction("s-bob", "bob");
        add(OTHER, "old", 9, 9, 1);
        int all = ProfilesView.everything(tenant.organization()).size();
        assertThat(EvidenceView.kept(transaction("t-s-first"))).isEqualTo(1);
        int fingerprints = EvidenceView.fingerprints(transaction("t-s-first"));
        assertThat(fingerprints).isPositive();

        CommandRun erased = erase("--organization", tenant.organization().value(), "--user", "ann");
        CommandRun again = erase("--organization", tenant.organization().value(), "--user", "ann");

        assertThat(erased.code()).as(erased.output()).isZero();
        int samples =
                Integer.parseInt(erased.output().substring(0, erased.output().indexOf(' ')));
        assertThat(samples).isGreaterThanOrEqualTo(10);
        assertThat(erased.output()).contains("samples of ann erased", "within 30 s");
        assertThat(again.output()).startsWith("0 samples");
        assertThat(ProfilesView.everything(tenant.organization())).hasSize(all - samples - fingerprints);
        assertThat(erased.output()).contains("the evidence of 1 segment.");
        assertThat(EvidenceView.kept(transaction("t-s-first"))).isZero();
        assertThat(EvidenceView.fingerprints(transaction("t-s-first"))).isZero();
        assertThat(EvidenceView.kept(transaction("t-s-bob"))).isEqualTo(1);
        assertThat(ProfilesView.transactions(tenant.organization(), "ann", KEYS))
                .isEmpty();
        assertThat(ProfilesView.transactions(tenant.organization(), "bob", KEYS))
                .containsExactly("t-s-bob");
    }

    @Test
    void aProfileThatLearnedNothingForLongerThanItIsKeptIsDeleted() throws Exception {
        transaction("s-bob", "bob");
        ProfilesView.age(tenant.organization(), "ann", 401);
        ProfilesView.age(tenant.organization(), "bob", 399);
        ScoringNodes nodes = ScoringNodes.none();
        try {
            nodes.passOver("forgetting");
            nodes.start(Map.of("group", "forgetting", "profiles.sweepInterval", "100ms"));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(ProfilesView.transactions(tenant.organization(), "ann", KEYS))
                            .isEmpty());
            assertThat(ProfilesView.transactions(tenant.organization(), "bob", KEYS))
                    .containsExactly("t-s-bob");
        } finally {
            nodes.close();
        }
    }

    @Test
    void whomToEraseMustBeSaid() throws Exception {
        assertThat(erase().code()).isEqualTo(2);
        assertThat(erase("--organization", "two words", "--user", "ann").code()).isEqualTo(2);
    }

    private CommandRun erase(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("erase"));
        all.addAll(List.of(arguments));
        return CommandRun.of(
                "io.rased.gateway.profile.Profile",
                directory,
                GatewayProcess.configuration(TestStack.get(), 0, 0),
                Map.of(),
                all.toArray(String[]::new));
    }

    private TransactionKey transaction(String id) {
        return new TransactionKey(tenant.organization(), new TransactionId(id));
    }

    private void add(long field, String prefix, int count, int daysAgo, int aDay) {
        ProfilesView.add(tenant.organization(), "ann", field, prefix, count, daysAgo, aDay);
    }

    private void transaction(String session, String user) {
        JsonObject metadata =
                new JsonObject().put("trigger", true).put("userId", user).put("device", DEVICE.copy());
        sdk.accepted(
                sdk.token(tenant.key(), session),
                Batches.batch(
                        tenant.organization().value(),
                        session,
                        "t-" + session,
                        "b-1",
                        metadata.encode(),
                        owner.events(new JsonObject())));
        JsonObject result = new Backend(sdk, tenant).result("t-" + session);
        assertThat(result.getString("risk_level")).as(result.encode()).isEqualTo("LOW");
    }
}

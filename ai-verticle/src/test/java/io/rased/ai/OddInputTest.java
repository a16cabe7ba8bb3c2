/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import static io.rased.ai.OddMessage.event;
import static io.rased.ai.OddMessage.key;
import static io.rased.ai.OddMessage.move;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.rased.ai.domain.Reason;
import io.rased.ai.domain.ScoreName;
import io.rased.ai.domain.ScoreOutcome;
import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.domain.UnavailableReason;
import io.rased.ai.evidence.SegmentEvidenceReader;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.OrganizationProfile;
import io.rased.ai.profile.ProfileSample;
import io.rased.ai.profile.ProfileUpdate;
import io.rased.ai.profile.SampleKind;
import io.rased.ai.profile.SessionFeatures;
import io.rased.ai.profile.StoredSample;
import io.rased.ai.profile.UserProfile;
import io.rased.ai.store.NewVersion;
import io.rased.event.MalformedMessageException;
import io.rased.event.RiskLevel;
import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.replay.SeenPath;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, each score is a probability, or null with a reason, and the result JSON; by the shipped models. */
final class OddInputTest {
    private static final String DEVICE = "{\"platform\":\"Linux x86_64\",\"screen\":{\"width\":1920,\"height\":1080}}";
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** In ms: later than what comes at usual times. */
    private static final long LATER = 1_000_000;

    private static final Background KNOWN = known();

    private final MessageScoring scoring = MessageScoring.open(Path.of("..", "models"), 1, () -> Instant.EPOCH);

    @AfterProperty
    @AfterEach
    void close() {
        scoring.close();
    }

    @Test
    void aPlainTransactionHasAllScoresThatThereAreModelsFor() throws Exception {
        NewVersion version = assertSound(DEVICE, plain(new Random(1)));

        for (ScoreName name : List.of(
                ScoreName.BOT, ScoreName.KEYSTROKE, ScoreName.LOCATION, ScoreName.DEVICE, ScoreName.BEHAVIOUR)) {
            assertThat(outcome(version, name)).as(name.name()).isInstanceOf(Given.class);
        }
    }

    @Test
    void numbersThatAreNone() throws Exception {
        for (String odd :
                List.of("1e400", "-1e400", "1e-400", "\"7\"", "null", "true", "[1]", "{\"x\":1}", "1e308", "-0.0")) {
            assertSound(DEVICE, each(200, i -> move("" + 16 * i, i, odd)));
            assertSound(DEVICE, each(200, i -> move("" + 16 * i, odd, odd)));
            assertSound(DEVICE, each(60, i -> key(i % 2 == 0 ? "keydown" : "keyup", 80 * i, odd)));
        }
    }

    @Test
    void timesThatStandStillRunBackwardsOrAreHuge() throws Exception {
        var random = new Random(2);
        List<IntFunction<String>> times = List.of(
                i -> "0",
                i -> "" + (100_000 - 16 * i),
                i -> "" + random.nextInt(100_000),
                i -> i % 2 == 0 ? "0" : "9007199254740991",
                i -> "" + 40_000_000_000L * i,
                i -> "1e300",
                i -> "-" + i);
        for (IntFunction<String> time : times) {
            assertSound(DEVICE, each(300, i -> move(time.apply(i), 3 * i, i * i % 97)));
            assertSound(DEVICE, each(60, i -> key(i % 2 == 0 ? "keydown" : "keyup", time.apply(i), i / 2)));
        }
    }

    @Test
    void pathsThatAreNone() throws Exception {
        assertThat(outcome(assertSound(DEVICE, List.of()), ScoreName.BOT))
                .isEqualTo(ScoreOutcome.unavailable(UnavailableReason.TOO_FEW_MOVES));
        assertThat(outcome(assertSound(DEVICE, List.of(move("5", 3, 4))), ScoreName.BOT))
                .isEqualTo(ScoreOutcome.unavailable(UnavailableReason.TOO_FEW_MOVES));
        assertThat(outcome(assertSound(DEVICE, each(1_000, i -> move("5", 3, 4))), ScoreName.BOT))
                .isEqualTo(ScoreOutcome.unavailable(UnavailableReason.TOO_FEW_MOVES));
        assertThat(outcome(assertSound(DEVICE, each(1_000, i -> move("" + 16 * i, 3, 4))), ScoreName.BOT))
                .isEqualTo(ScoreOutcome.unavailable(UnavailableReason.NO_MOVEMENT));
        assertSound(DEVICE, each(1_000, i -> move("" + 16 * i, i % 2 == 0 ? "1e300" : "-1e300", "1e17")));
    }

    @Test
    void strokesThatNoHandMakes() throws Exception {
        var random = new Random(7);
        List<IntFunction<String>> moves = List.of(
                i -> move("" + paused(i), 30 * (i % 10), 0),
                i -> move("" + paused(i), i % 2 == 0 ? 1_999 : 0, "-0.0"),
                i -> move("" + paused(i), i % 10 == 5 ? 21 : 0, "1e-300"),
                i -> move("" + paused(i), "1e300", 1_048_576 - 2_000 * (i % 10)),
                i -> move("" + 10_000 * (i / 10), 30 * (i % 10), 5),
                i -> move("-" + paused(i), 30 * (i % 10), 5),
                i -> move("" + (4_503_599_000_000_000L + paused(i)), 30 * (i % 10), 5),
                i -> move(paused(i) + ".5", random.nextInt(1_999), random.nextInt(1_999)));
        for (IntFunction<String> move : moves) {
            List<String> unordered = new ArrayList<>(each(1_000, move));
            Collections.shuffle(unordered, random);
            for (List<String> events : List.of(each(1_000, move), unordered)) {
                assertThat(outcome(assertSound(DEVICE, events), ScoreName.BEHAVIOUR))
                        .as(events.get(1))
                        .isInstanceOf(Given.class);
            }
        }
    }

    @Test
    void absurdKeys() throws Exception {
        assertSound(DEVICE, each(100_000, i -> key(i % 2 == 0 ? "keydown" : "keyup", 40L * i, i / 2)));
        assertSound(DEVICE, each(100_000, i -> key(i % 2 == 0 ? "keydown" : "keyup", 40L * i, i / 2 % 12)));
        assertSound(DEVICE, each(1_000, i -> key("keyup", 40L * i, i)));
        for (Object position : List.of("2147483647", "2147483648", "-1", "0.5", "1e18")) {
            assertSound(DEVICE, each(60, i -> key(i % 2 == 0 ? "keydown" : "keyup", 80L * i, position)));
        }
    }

    @Test
    void absurdDevices() throws Exception {
        String huge = "\"" + "\\u0000\\ud800x".repeat(100_000) + "\"";
        for (String odd : List.of(huge, "1e400", "-1", "0", "null", "[]", "{}", "[" + huge + "]", "true")) {
            String device =
                    "{\"userAgent\":" + odd + ",\"platform\":" + odd + ",\"gpu\":" + odd + ",\"timezone\":" + odd
                            + ",\"languages\":" + odd + ",\"webdriver\":" + odd + ",\"hardwareConcurrency\":" + odd
                            + ",\"deviceMemory\":" + odd + ",\"touchPoints\":" + odd + ",\"screen\":{\"width\":" + odd
                            + ",\"height\":" + odd + ",\"pixelRatio\":" + odd + "}}";
            assertSound(device, plain(new Random(3)));
            assertSound(odd, List.of());
        }
    }

    @Test
    void aReplayOfWhateverItIs() throws Exception {
        for (List<String> events : List.of(
                plain(new Random(6)),
                each(1_000, i -> move("" + 16 * i, 3, 4)),
                each(300, i -> move("0", 1e300 * i, "-1e300")),
                List.of(move("5", 3, 4)))) {
            for (SeenPath path : List.of(new SeenPath(64, 64, List.of()), new SeenPath(3, 3, List.of()))) {
                NewVersion version = assertSound(DEVICE, events, KNOWN.with(path));

                assertThat(version.result().assessment().replayed()).isTrue();
                assertThat(version.result().assessment().verdict().level()).isNotEqualTo(RiskLevel.LOW);
            }
        }
    }

    @Property(tries = 60)
    void anyMixtureOfEvents(@ForAll("events") List<String> events) throws Exception {
        assertSound(DEVICE, events);
    }

    @Provide
    Arbitrary<List<String>> events() {
        Arbitrary<String> number = Arbitraries.oneOf(
                Arbitraries.integers().between(-10, 3_000).map(String::valueOf),
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.of("1e400", "-1e400", "null", "\"1\"", "2147483647", "9007199254740991"));
        Arbitrary<String> time = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 60_000).map(String::valueOf), Arbitraries.of("0", "1e300", "-5"));
        Arbitrary<String> one = Combinators.combine(
                        Arbitraries.of("mousemove", "mousemove", "keydown", "keyup", "scroll"), time, number, number)
                .as((type, at, a, b) -> event(
                        type, at, "{\"x\":" + a + ",\"y\":" + b + ",\"position\":" + a + ",\"field\":\"#password\"}"));
        return one.list().ofMaxSize(400);
    }

    /** Alone, among the person's strokes, and before them: so the mouse model is asked about all that comes. */
    private NewVersion assertSound(String device, List<String> events) throws MalformedMessageException, IOException {
        assertSound(device, joined(strokes(0, new Random(5)), events), KNOWN);
        NewVersion before = assertSound(device, joined(events, strokes(LATER, new Random(5))), KNOWN);
        assertThat(outcome(before, ScoreName.BEHAVIOUR)).isInstanceOf(Given.class);
        return assertSound(device, events, KNOWN);
    }

    private NewVersion assertSound(String device, List<String> events, Background background)
            throws MalformedMessageException, IOException {
        NewVersion version = scoring.score(OddMessage.of(device, events), background);

        version.result().assessment().scores().forEach((name, outcome) -> {
            if (outcome instanceof Given given) {
                assertThat(given.probability()).as(name.name()).isBetween(0.0, 1.0);
            }
        });
        assertThat(version.result().assessment().reasons())
                .extracting(Reason::contribution)
                .allMatch(Double::isFinite);
        try (JsonParser json = STRICT.createParser(version.body())) {
            while (json.nextToken() != null) {
                json.getText();
            }
        }
        assertThat(version.body()).doesNotContain("NaN", "Infinity");
        var result = new JsonObject(version.body());
        for (ScoreName name : ScoreName.values()) {
            assertThat(result.getJsonObject("scores").getValue(name.wireName()) == null)
                    .as("no %s, with a reason", name.wireName())
                    .isEqualTo(result.getJsonObject("unavailable").containsKey(name.wireName()));
        }
        return version;
    }

    private static ScoreOutcome outcome(NewVersion version, ScoreName name) {
        return version.result().assessment().outcome(name);
    }

    private static List<String> each(int count, IntFunction<String> event) {
        return IntStream.range(0, count).mapToObj(event).toList();
    }

    /** Strokes, and a password of twelve keys with a rhythm of its own. */
    private static List<String> plain(Random random) {
        List<String> events = new ArrayList<>(strokes(0, random));
        for (int i = 0; i < 12; i++) {
            events.add(key("keydown", 3_000 + 180 * i + random.nextInt(30), i));
            events.add(key("keyup", 3_080 + 180 * i + random.nextInt(30), i));
        }
        return events;
    }

    /** Strokes of ten moves with pauses between them, as many as the mouse model needs, and some. */
    private static List<String> strokes(long from, Random random) {
        return each(
                200,
                i -> move(
                        "" + (from + paused(i) + random.nextInt(3)),
                        400 + 180 * Math.sin(i / 9.0),
                        3 * i + random.nextInt(4)));
    }

    /** When the n-th move is made, in ms, if there is a pause after each tenth. */
    private static long paused(int move) {
        return 16L * move + 400L * (move / 10);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Background known() {
        var random = new Random(4);
        List<ProfileSample> samples = new ArrayList<>();
        for (int i = 0; i < KeystrokeTemplate.REPETITIONS; i++) {
            try {
                samples.addAll(ProfileUpdate.of(
                                "u",
                                EnumSet.allOf(SampleKind.class),
                                SessionFeatures.of(SegmentEvidenceReader.read(OddMessage.of(DEVICE, plain(random)))
                                        .evidence()),
                                UserProfile.UNKNOWN)
                        .samples());
            } catch (MalformedMessageException e) {
                throw new AssertionError(e);
            }
        }
        return new Background(
                UserProfile.of(samples.stream()
                        .map(sample -> new StoredSample("earlier", 0, sample))
                        .toList()),
                OrganizationProfile.of(samples));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import io.rased.ai.domain.ScoreName;
import io.rased.ai.evidence.SegmentEvidenceReader;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.OrganizationProfile;
import io.rased.ai.profile.ProfileSample;
import io.rased.ai.profile.ProfileUpdate;
import io.rased.ai.profile.SampleKind;
import io.rased.ai.profile.SessionFeatures;
import io.rased.ai.profile.StoredSample;
import io.rased.ai.profile.UserProfile;
import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
import io.rased.event.OrganizationId;
import io.rased.event.SegmentKey;
import io.rased.event.SegmentMessage;
import io.rased.event.SegmentMessageWriter;
import io.rased.event.SegmentMetadata;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.event.TriggerReason;
import io.rased.features.keystroke.KeystrokeTemplate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Generated transactions of one person, and what was kept of earlier ones: of herself as much as is ever kept, 50 entries a
 * field, and some of 60 others. The same each time.
 */
final class Transactions {
    /** Events of a transaction. */
    static final int EVENTS = 1_250;

    /** The scores that a transaction has, for as much as is known of it. */
    static final Set<ScoreName> SCORED =
            Set.of(ScoreName.BOT, ScoreName.KEYSTROKE, ScoreName.LOCATION, ScoreName.DEVICE, ScoreName.BEHAVIOUR);

    private static final int BATCHES = 25;
    private static final int OTHERS = 60;
    private static final int OF_EACH_OTHER = 3;
    private static final Instant SEALED = Instant.parse("2026-01-15T10:05:00Z");

    private Transactions() {}

    /** Messages of as many transactions. */
    static List<byte[]> messages(int count) {
        var visitor = new GeneratedVisitor(1, 2);
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(message(visitor, i));
        }
        return messages;
    }

    /** The same, of which nothing was read or computed yet, as after the person's last transaction. */
    static Background fresh(Background background, List<StoredSample> own) {
        return new Background(UserProfile.of(own), background.organization());
    }

    /** What is kept of the person: a transaction a day. */
    static List<StoredSample> own() throws MalformedMessageException {
        List<ProfileSample> samples = samples(new GeneratedVisitor(1, 1), KeystrokeTemplate.REPETITIONS);
        int aDay = samples.size() / KeystrokeTemplate.REPETITIONS;
        return IntStream.range(0, samples.size())
                .mapToObj(i -> new StoredSample("earlier", i / aDay, samples.get(i)))
                .toList();
    }

    /** What they are compared with. */
    static Background background(List<StoredSample> stored) throws MalformedMessageException {
        List<ProfileSample> own = stored.stream().map(StoredSample::sample).toList();
        List<ProfileSample> all =
                new ArrayList<>(own.subList(0, own.size() / KeystrokeTemplate.REPETITIONS * OF_EACH_OTHER));
        for (int person = 2; person < 2 + OTHERS; person++) {
            all.addAll(samples(new GeneratedVisitor(person, 1), OF_EACH_OTHER));
        }
        return new Background(UserProfile.of(stored), OrganizationProfile.of(all));
    }

    private static List<ProfileSample> samples(GeneratedVisitor visitor, int transactions)
            throws MalformedMessageException {
        List<ProfileSample> samples = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            var features = SessionFeatures.of(
                    SegmentEvidenceReader.read(message(visitor, i)).evidence());
            samples.addAll(ProfileUpdate.of("person", EnumSet.allOf(SampleKind.class), features, UserProfile.UNKNOWN)
                    .samples());
        }
        return samples;
    }

    private static byte[] message(GeneratedVisitor visitor, int number) {
        var transaction = new TransactionKey(new OrganizationId("bench"), new TransactionId("t-" + number));
        List<ByteSlice> batches = new ArrayList<>();
        for (String batch : visitor.batches("t-" + number, EVENTS, BATCHES)) {
            batches.add(ByteSlice.of(batch.getBytes(StandardCharsets.UTF_8)));
        }
        return SegmentMessageWriter.write(new SegmentMessage(
                new SegmentKey(transaction, 0),
                new SessionId("s-" + number),
                batches,
                new SegmentMetadata(
                        TriggerReason.TRIGGER_FLAG,
                        BATCHES,
                        EVENTS,
                        SEALED.minusSeconds(300).toEpochMilli(),
                        SEALED.toEpochMilli(),
                        SEALED.minusSeconds(300),
                        SEALED,
                        "person",
                        visitor.address(),
                        GeneratedVisitor.USER_AGENT)));
    }
}

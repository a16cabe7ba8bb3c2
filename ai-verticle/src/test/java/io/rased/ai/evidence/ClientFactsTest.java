/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.rased.features.device.DeviceFacts;
import io.rased.features.device.Screen;
import io.rased.features.device.UserAgent;
import io.rased.features.location.LocationFacts;
import io.rased.features.location.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientFactsTest {
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String WHOLE = "{\"userAgent\":\"" + AGENT + "\",\"platform\":\"Linux x86_64\","
            + "\"languages\":[\"de-DE\",\"en\"],\"timezone\":\"Europe/Berlin\","
            + "\"screen\":{\"width\":1920,\"height\":1080,\"pixelRatio\":1.5},\"hardwareConcurrency\":8,"
            + "\"deviceMemory\":0.5,\"touchPoints\":0,\"gpu\":\"Mesa\",\"webdriver\":false}";

    @Test
    void allThatTheContractNamesIsRead() throws Exception {
        assertThat(read(batch(WHOLE)).evidence().device())
                .isEqualTo(new DeviceFacts(
                        new UserAgent("Firefox", 140, "Linux"),
                        "Linux x86_64",
                        new Screen(1920, 1080, 1.5),
                        "Europe/Berlin",
                        List.of("de-DE", "en"),
                        8,
                        0.5,
                        0,
                        "Mesa",
                        false));
    }

    @Test
    void theLastBatchThatTellsAnythingCounts() throws Exception {
        ReadSegment read = read(
                batch("{\"gpu\":\"first\",\"platform\":\"old\"}"),
                batch("{\"gpu\":\"last\"}"),
                batch("{}"),
                "{\"metadata\":{\"page\":{\"device\":{\"gpu\":\"not this\"}}},\"events\":[]}",
                "{\"events\":[]}");

        assertThat(read.evidence().device().gpu()).isEqualTo("last");
        assertThat(read.evidence().device().platform()).isNull();
    }

    @Test
    void aProgramThatShowedItselfOnceInASegmentIsNotForgotten() throws Exception {
        ReadSegment read = read(
                batch("{\"gpu\":\"x\"}"),
                batch("{\"gpu\":\"x\",\"webdriver\":true}"),
                batch("{\"gpu\":\"x\",\"webdriver\":false}"),
                batch("{\"gpu\":\"x\"}"),
                batch("{\"gpu\":\"x\"}"));

        assertThat(read.evidence().device().webdriver()).isNull();
        assertThat(read.evidence().device().shown()).containsExactly("webdriver");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"x\"",
                "[{\"gpu\":\"x\"}]",
                "{\"userAgent\":{\"a\":[1]},\"platform\":1,\"languages\":\"de\",\"timezone\":[],\"screen\":[1920,1080],"
                        + "\"hardwareConcurrency\":\"8\",\"deviceMemory\":{},\"touchPoints\":true,\"gpu\":null,"
                        + "\"webdriver\":\"true\",\"more\":{\"deep\":[[[]]]}}",
                "{\"screen\":{\"width\":\"1920\",\"height\":null,\"pixelRatio\":{}}}",
                "{\"hardwareConcurrency\":1e300,\"deviceMemory\":-1e300,\"userAgent\":\"\"}",
            })
    void whatIsOfAnotherTypeIsAsIfItWereNotThere(String device) throws Exception {
        ReadSegment read = read(batch(device), "{\"metadata\":[1],\"events\":[]}", "{\"metadata\":null,\"events\":[]}");

        assertThat(read.evidence().device()).isEqualTo(DeviceFacts.NONE);
    }

    @Test
    void theLastDeviceCountsWhetherItWasToldOnceOrOften() throws Exception {
        String longer = WHOLE.substring(0, WHOLE.length() - 1) + ",\"gpu\":\"longer\"}";

        assertThat(read(batch(WHOLE), batch(WHOLE), batch(WHOLE)).evidence().device())
                .isEqualTo(read(batch(WHOLE)).evidence().device());
        assertThat(read(batch(WHOLE), batch("{}"), batch(longer), batch(longer))
                        .evidence()
                        .device()
                        .gpu())
                .isEqualTo("longer");
        assertThat(read(batch("{\"gpu\":\"a\"}"), batch("{\"gpu\":\"b\"}"), batch("{\"gpu\":\"a\"}"))
                        .evidence()
                        .device()
                        .gpu())
                .isEqualTo("a");
    }

    @Test
    void languagesAreTheTextsOfTheListAndNoMoreThanAFew() throws Exception {
        ReadSegment odd = read(batch("{\"languages\":[1,\"de\",null,[\"en\"],{\"a\":\"fr\"},\"it\"]}"));
        ReadSegment many = read(batch("{\"languages\":[" + "\"de\",".repeat(5_000) + "\"de\"]}"));
        ReadSegment none = read(batch("{\"languages\":[]}"));

        assertThat(odd.evidence().device().languages()).containsExactly("de", "it");
        assertThat(many.evidence().device().languages()).hasSize(16);
        assertThat(none.evidence().device().languages()).isEmpty();
    }

    @Test
    void whatTheGatewaySawIsWhereItCameFrom() throws Exception {
        ReadSegment read = readFrom("203.0.113.7", AGENT, batch(WHOLE));
        var place = new Place(3320, "DE", 52.5, 13.4, 10, "Europe/Berlin");

        assertThat(read.evidence().location())
                .isEqualTo(new LocationFacts("203.0.113.0/24", Place.UNKNOWN, "Firefox", "Europe/Berlin", 1_000));
        assertThat(read.located(address -> address.toString().equals("203.0.113.7") ? place : Place.UNKNOWN)
                        .evidence()
                        .location()
                        .place())
                .isEqualTo(place);
    }

    @Test
    void withoutAnAddressThereIsNoPlaceAndNobodyIsAsked() throws Exception {
        for (String address : new String[] {null, "", "localhost"}) {
            ReadSegment read = readFrom(address, null, batch(WHOLE)).located(asked -> {
                throw new AssertionError("asked for " + asked);
            });

            assertThat(read.evidence().location().isPlaced()).isFalse();
        }
    }

    private static String batch(String device) {
        return "{\"metadata\":{\"trigger\":false,\"device\":" + device + ",\"page\":\"/\"},\"events\":[]}";
    }

    private static ReadSegment read(String... batches) throws MalformedMessageException {
        return readFrom(null, null, batches);
    }

    private static ReadSegment readFrom(@Nullable String address, @Nullable String agent, String... batches)
            throws MalformedMessageException {
        var key = new SegmentKey(new TransactionKey(new OrganizationId("o"), new TransactionId("t")), 0);
        var metadata = new SegmentMetadata(
                TriggerReason.TRIGGER_FLAG,
                batches.length,
                0,
                -1,
                -1,
                Instant.ofEpochSecond(1),
                Instant.ofEpochSecond(2),
                null,
                address,
                agent);
        return SegmentEvidenceReader.read(SegmentMessageWriter.write(new SegmentMessage(
                key,
                new SessionId("s"),
                Arrays.stream(batches)
                        .map(batch -> ByteSlice.of(batch.getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                metadata)));
    }
}

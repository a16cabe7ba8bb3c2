/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.rased.event.JsonScanner;
import io.rased.event.MalformedMessageException;
import io.rased.features.device.DeviceFacts;
import io.rased.features.device.Screen;
import io.rased.features.device.UserAgent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code metadata.device} of a segment's batches: the last that tells anything counts, with the
 * contradictions of all. A member of another type than
 * its own is as if it were not there. One use, one thread.
 */
final class DeviceReader {
    private static final byte[] DEVICE = JsonScanner.name("device");
    private static final int MOST_LANGUAGES = 16;

    private final byte[] message;
    private int readFrom;
    private int readTo;

    private DeviceFacts newest = DeviceFacts.NONE;
    private DeviceFacts earlier = DeviceFacts.NONE;
    private @Nullable String agentText;
    private @Nullable UserAgent agent;

    private @Nullable String told;
    private @Nullable String platform;
    private @Nullable String timeZone;
    private @Nullable String gpu;
    private @Nullable List<String> languages;
    private @Nullable Boolean webdriver;
    private Screen screen = Screen.UNKNOWN;
    private double processors;
    private double memory;
    private double touchPoints;

    /** @param message which the batches are in */
    DeviceReader(byte[] message) {
        this.message = message;
    }

    /** Reads a batch's {@code metadata}, or passes over what is none. */
    void readMetadata(JsonScanner json) throws IOException, MalformedMessageException {
        if (json.peek() != '{') {
            json.skip();
            return;
        }
        json.beginObject();
        while (json.nextMember()) {
            if (json.is(DEVICE) && json.peek() == '{') {
                readDevice(json);
            } else {
                json.skip();
            }
        }
    }

    /** What the device told of itself last, with the contradictions that it showed before. */
    DeviceFacts newest() {
        return newest.after(earlier);
    }

    private void readDevice(JsonScanner json) throws IOException, MalformedMessageException {
        int from = json.place();
        if (isTheOneBefore(from)) {
            json.skip(readTo - readFrom);
            return;
        }
        try (JsonParser parser = json.parser()) {
            parser.nextToken();
            readDevice(parser);
        }
        readFrom = from;
        readTo = json.place();
    }

    private void readDevice(JsonParser json) throws IOException {
        clear();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member(name, json);
        }
        DeviceFacts facts = new DeviceFacts(
                agent(), platform, screen, timeZone, languages, processors, memory, touchPoints, gpu, webdriver);
        if (!facts.isEmpty() && !facts.equals(newest)) {
            earlier = newest.after(earlier);
            newest = facts;
        }
    }

    /** Batches of one page all tell the same. What begins with the bytes of a whole object is that object. */
    private boolean isTheOneBefore(int from) {
        int length = readTo - readFrom;
        return length > 0
                && length <= message.length - from
                && Arrays.equals(message, readFrom, readTo, message, from, from + length);
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "userAgent" -> told = JsonValues.text(json);
            case "platform" -> platform = JsonValues.text(json);
            case "timezone" -> timeZone = JsonValues.text(json);
            case "gpu" -> gpu = JsonValues.text(json);
            case "languages" -> languages = languages(json);
            case "webdriver" -> webdriver = JsonValues.truth(json);
            case "screen" -> screen = screen(json);
            case "hardwareConcurrency" -> processors = JsonValues.number(json);
            case "deviceMemory" -> memory = JsonValues.number(json);
            case "touchPoints" -> touchPoints = JsonValues.number(json);
            default -> json.skipChildren();
        }
    }

    /** Batches of one page all tell the same: it is read once. */
    private @Nullable UserAgent agent() {
        if (told != null && !told.equals(agentText)) {
            agentText = told;
            agent = UserAgent.parse(told);
        }
        return told == null ? null : agent;
    }

    private static @Nullable List<String> languages(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        List<String> languages = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String language = JsonValues.text(json);
            if (language != null && languages.size() < MOST_LANGUAGES) {
                languages.add(language);
            }
        }
        return languages;
    }

    private static Screen screen(JsonParser json) throws IOException {
        double width = Double.NaN;
        double height = Double.NaN;
        double pixelRatio = Double.NaN;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return Screen.UNKNOWN;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "width" -> width = JsonValues.number(json);
                case "height" -> height = JsonValues.number(json);
                case "pixelRatio" -> pixelRatio = JsonValues.number(json);
                default -> json.skipChildren();
            }
        }
        return new Screen(width, height, pixelRatio);
    }

    private void clear() {
        told = null;
        platform = null;
        timeZone = null;
        gpu = null;
        languages = null;
        webdriver = null;
        screen = Screen.UNKNOWN;
        processors = Double.NaN;
        memory = Double.NaN;
        touchPoints = Double.NaN;
    }
}

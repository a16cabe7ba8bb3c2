/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.device.DeviceFacts;
import io.rased.features.keystroke.Timings;
import io.rased.features.location.LocationFacts;
import io.rased.features.mouse.MouseSession;
import io.rased.features.odds.Learned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Samples by what they are, each in the order given. One that can't be read is as if it weren't there. */
final class ReadSamples {
    private final Map<Long, List<Timings>> typed = new HashMap<>();
    private final List<MouseSession> mouse = new ArrayList<>();
    private final List<Learned<LocationFacts>> locations = new ArrayList<>();
    private final List<Learned<DeviceFacts>> devices = new ArrayList<>();
    private byte[] lastDevice = {};
    private DeviceFacts device = DeviceFacts.NONE;

    private ReadSamples() {}

    /** A person's, with the days on which they were accepted. */
    static ReadSamples ofPerson(List<StoredSample> samples) {
        ReadSamples read = new ReadSamples();
        samples.forEach(stored -> read.read(stored.day(), stored.sample()));
        return read;
    }

    /** Many people's, of which no day is asked for. */
    static ReadSamples ofPeople(List<ProfileSample> samples) {
        ReadSamples read = new ReadSamples();
        samples.forEach(sample -> read.read(0, sample));
        return read;
    }

    /** Entries, by field. */
    Map<Long, List<Timings>> typed() {
        return typed;
    }

    List<MouseSession> mouse() {
        return mouse;
    }

    List<Learned<LocationFacts>> locations() {
        return locations;
    }

    List<Learned<DeviceFacts>> devices() {
        return devices;
    }

    private void read(long day, ProfileSample sample) {
        try {
            switch (sample.kind()) {
                case KEYSTROKE ->
                    typed.computeIfAbsent(sample.field(), first -> new ArrayList<>())
                            .add(Timings.decode(sample.bytes()));
                case MOUSE -> mouse.add(MouseSession.decode(sample.bytes()));
                case LOCATION -> locations.add(new Learned<>(day, LocationFacts.decode(sample.bytes())));
                case DEVICE -> devices.add(new Learned<>(day, device(sample.bytes())));
            }
        } catch (IllegalArgumentException ofAnotherVersion) {
            // A later Rased wrote it, and an earlier one runs beside it or again: scores go on without it.
        }
    }

    /** People keep a device for years: most often it is the one that was read last. */
    private DeviceFacts device(byte[] bytes) {
        if (!Arrays.equals(bytes, lastDevice)) {
            device = DeviceFacts.decode(bytes);
            lastDevice = bytes;
        }
        return device;
    }
}

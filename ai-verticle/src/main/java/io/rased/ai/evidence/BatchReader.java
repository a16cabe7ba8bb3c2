/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.event.JsonScanner;
import io.rased.event.MalformedMessageException;
import io.rased.event.SegmentBatches;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads the events of a segment's batches where they stand; no object is built for an event. One use, one thread. */
final class BatchReader implements SegmentBatches {
    private static final byte[] EVENTS = JsonScanner.name("events");
    private static final byte[] METADATA = JsonScanner.name("metadata");

    private final EventFields event = new EventFields();
    private final Consumer<EventFields> sink;
    private final DeviceReader device;

    /**
     * @param sink gets each event, in the order of the batches; the argument is the same object each time
     * @param device reads the batches' metadata
     */
    BatchReader(Consumer<EventFields> sink, DeviceReader device) {
        this.sink = sink;
        this.device = device;
    }

    /**
     * Hands over a batch's events.
     *
     * @throws MalformedMessageException if it is no batch, or has something among its events that is none; what came
     *     before was handed over
     * @throws IOException if a parser of what the device tells fails
     */
    @Override
    public void read(JsonScanner json) throws IOException, MalformedMessageException {
        boolean found = false;
        json.beginObject();
        while (json.nextMember()) {
            if (json.is(EVENTS)) {
                found = true;
                readEvents(json);
            } else if (json.is(METADATA)) {
                device.readMetadata(json);
            } else {
                json.skip();
            }
        }
        if (!found) {
            throw new MalformedMessageException("a batch lacks its events");
        }
    }

    private void readEvents(JsonScanner json) throws MalformedMessageException {
        if (json.peek() != '[') {
            throw new MalformedMessageException("a batch's events are not an array");
        }
        int count = 0;
        json.beginArray();
        while (json.nextElement()) {
            requireEvent(json.peek() == '{', count, "is not an object");
            event.read(json);
            requireEvent(event.isEvent(), count, "lacks its eventType or timestamp");
            sink.accept(event);
            count++;
        }
    }

    private static void requireEvent(boolean held, int number, String otherwise) throws MalformedMessageException {
        if (!held) {
            throw new MalformedMessageException("event " + number + " of a batch " + otherwise);
        }
    }
}

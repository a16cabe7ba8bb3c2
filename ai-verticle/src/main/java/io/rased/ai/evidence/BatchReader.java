/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.rased.event.MalformedMessageException;
import io.rased.event.SegmentBatches;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads the events of a segment's batches where they stand; no object is built for an event. One use, one thread. */
final class BatchReader implements SegmentBatches {
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
     * @throws IOException if it is not JSON from some place on
     */
    @Override
    public void read(JsonParser json) throws IOException, MalformedMessageException {
        boolean found = false;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            boolean events = name.equals("events");
            JsonToken value = json.nextToken();
            if (events && value != JsonToken.START_ARRAY) {
                throw new MalformedMessageException("a batch's events are not an array");
            } else if (events) {
                found = true;
                readEvents(json);
            } else if (name.equals("metadata")) {
                device.readMetadata(json);
            } else {
                json.skipChildren();
            }
        }
        if (!found) {
            throw new MalformedMessageException("a batch lacks its events");
        }
    }

    private void readEvents(JsonParser json) throws IOException, MalformedMessageException {
        int count = 0;
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_ARRAY && token != null) {
            requireEvent(token == JsonToken.START_OBJECT, count, "is not an object");
            event.read(json);
            requireEvent(event.isEvent(), count, "lacks its eventType or timestamp");
            sink.accept(event);
            count++;
            token = json.nextToken();
        }
    }

    private static void requireEvent(boolean held, int number, String otherwise) throws MalformedMessageException {
        if (!held) {
            throw new MalformedMessageException("event " + number + " of a batch " + otherwise);
        }
    }
}

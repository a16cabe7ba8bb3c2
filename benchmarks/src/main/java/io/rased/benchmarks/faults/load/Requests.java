/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.benchmarks.faults.inflict.LostAnswers;
import io.rased.commands.demo.client.RequestListener;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How every try of every request ended. Safe on any thread. */
public final class Requests implements RequestListener, LostAnswers {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final List<URI> gateways;
    private final Map<Ending, Long> counts = new EnumMap<>(Ending.class);
    private final List<Broken> broken = new ArrayList<>();

    /** @param gateways of which the first is {@code gateway-0} */
    public Requests(List<URI> gateways) {
        this.gateways = List.copyOf(gateways);
    }

    @Override
    public void answered(URI gateway, int status) {
        count(status == TOO_MANY_REQUESTS || status == UNAVAILABLE ? Ending.BUSY : Ending.ANSWERED);
    }

    @Override
    public synchronized void unanswered(URI gateway, Duration after, IOException why) {
        if (why instanceof ConnectException) {
            count(Ending.REFUSED);
        } else if (why instanceof HttpTimeoutException) {
            count(Ending.GIVEN_UP);
        } else {
            count(Ending.BROKEN);
            broken.add(new Broken(gateway, System.nanoTime(), after, String.valueOf(why.getMessage())));
        }
    }

    private synchronized void count(Ending ending) {
        counts.merge(ending, 1L, Long::sum);
    }

    /** How many tries ended so. */
    public synchronized Map<Ending, Long> counts() {
        return new EnumMap<>(counts);
    }

    @Override
    public synchronized List<String> since(String gateway, long nanos) {
        return broken.stream()
                .filter(one -> one.nanos() - nanos >= 0 && name(one.gateway()).equals(gateway))
                .map(one -> one.path() + " after " + one.after().toMillis() + " ms: " + one.why())
                .toList();
    }

    private String name(URI address) {
        for (int i = 0; i < gateways.size(); i++) {
            if (gateways.get(i).getPort() == address.getPort()) {
                return "gateway-" + i;
            }
        }
        return "";
    }

    /** How a try ended. */
    public enum Ending {
        ANSWERED("answered"),
        BUSY("answered 429 or 503"),
        REFUSED("not sent, as the gateway's port was closed"),
        GIVEN_UP("given up after 10 s"),
        BROKEN("answers lost: the connection broke first");

        private final String label;

        Ending(String label) {
            this.label = label;
        }

        /** Its name in a report. */
        public String label() {
            return label;
        }
    }

    private record Broken(URI gateway, long nanos, Duration after, String why) {
        String path() {
            return gateway.getPath();
        }
    }
}

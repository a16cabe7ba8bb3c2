/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.receiver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All that came, in order. Safe on any thread. */
public final class Inbox {
    private final List<WebhookPost> posts = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    synchronized void add(WebhookPost post) {
        posts.add(post);
        notifyAll();
    }

    synchronized void refuse(String why) {
        refused.add(why);
    }

    /** What came with a good signature. */
    public synchronized List<WebhookPost> posts() {
        return List.copyOf(posts);
    }

    /** Why requests were refused, one each. */
    public synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** Waits until the predicate holds for what came, or nothing came for so long. */
    public synchronized void await(Predicate<List<WebhookPost>> enough, Duration quiet) throws InterruptedException {
        int seen = -1;
        long since = System.nanoTime();
        while (!enough.test(List.copyOf(posts))) {
            if (posts.size() != seen) {
                seen = posts.size();
                since = System.nanoTime();
            }
            long left = quiet.minusNanos(System.nanoTime() - since).toMillis();
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import io.rased.commands.demo.receiver.WebhookPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges by what the receiver got whether each version of each transaction was notified exactly once. Immutable. */
public final class Notifications {
    private final Map<String, TreeMap<Integer, List<WebhookPost>>> byTransaction = new HashMap<>();
    private final Map<String, Integer> newestVersions;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    /**
     * @param newestVersions of each transaction, the newest version that was read
     * @param posts what the receiver got
     */
    public Notifications(Map<String, Integer> newestVersions, List<WebhookPost> posts) {
        this.newestVersions = new LinkedHashMap<>(newestVersions);
        posts.forEach(post -> byTransaction
                .computeIfAbsent(post.transaction(), unused -> new TreeMap<>())
                .computeIfAbsent(post.version(), unused -> new ArrayList<>())
                .add(post));
        this.newestVersions.forEach(this::judge);
        judgeStrangers();
        judgeIds(posts);
    }

    private void judge(String transaction, int newest) {
        TreeMap<Integer, List<WebhookPost>> versions = byTransaction.getOrDefault(transaction, new TreeMap<>());
        // A degraded version may have been scored again after we read it: a later one is as good.
        int last = versions.isEmpty() ? newest : Math.max(newest, versions.lastKey());
        for (int version = 1; version <= last; version++) {
            List<WebhookPost> posts = versions.getOrDefault(version, List.of());
            if (posts.size() != 1) {
                fault(transaction, transaction + ", version " + version + ": notified " + times(posts));
            }
        }
    }

    private void judgeStrangers() {
        byTransaction.keySet().stream()
                .filter(transaction -> !newestVersions.containsKey(transaction))
                .sorted()
                .forEach(transaction -> fault(transaction, transaction + ": notified, but has no result"));
    }

    private void judgeIds(List<WebhookPost> posts) {
        Map<String, WebhookPost> first = new HashMap<>();
        for (WebhookPost post : posts) {
            WebhookPost other = first.putIfAbsent(post.id(), post);
            if (other != null && !other.body().equals(post.body())) {
                fault(post.transaction(), post.transaction() + ": webhook-id " + post.id() + " came with two bodies");
            }
        }
    }

    private void fault(String transaction, String what) {
        faults.add(what);
        faulty.add(transaction);
    }

    private static String times(List<WebhookPost> posts) {
        if (posts.isEmpty()) {
            return "never";
        }
        long ids = posts.stream().map(WebhookPost::id).distinct().count();
        return posts.size() + " times, under " + (ids == 1 ? "one webhook-id" : ids + " webhook-ids");
    }

    /** Whether each version that was read has been notified at least once. */
    public boolean isComplete() {
        return newestVersions.entrySet().stream().allMatch(entry -> {
            Map<Integer, List<WebhookPost>> versions = byTransaction.getOrDefault(entry.getKey(), new TreeMap<>());
            return java.util.stream.IntStream.rangeClosed(1, entry.getValue()).allMatch(versions::containsKey);
        });
    }

    /** What is wrong; empty if every version was notified exactly once. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Whether all is well with this one. */
    public boolean isOnce(String transaction) {
        return newestVersions.containsKey(transaction) && !faulty.contains(transaction);
    }

    /** How many of the transactions with a result were notified exactly once. */
    public long once() {
        return newestVersions.keySet().stream().filter(this::isOnce).count();
    }

    /** How often the receiver was called about it. */
    public int attempts(String transaction) {
        return byTransaction.getOrDefault(transaction, new TreeMap<>()).values().stream()
                .mapToInt(List::size)
                .sum();
    }
}

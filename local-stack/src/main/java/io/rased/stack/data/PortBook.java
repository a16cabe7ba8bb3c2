/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * The ports of a stack, by name, kept in a file so that a restart has the same ones.
 *
 * <p>Free ports are looked for below the range from which the kernel takes ports of outgoing connections (from 32768 on
 * Linux): a port from that range may be taken by anyone's connection while its server is down for a second.
 */
public final class PortBook {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private final Path file;
    private final IntPredicate free;
    private final RandomGenerator random;
    private final Consumer<String> notes;
    private final TreeMap<String, Integer> kept = new TreeMap<>();
    private final Set<Integer> taken = new HashSet<>();

    /** Reads the file, if it is there. The predicate says whether a port can be listened on now. */
    public PortBook(Path file, IntPredicate free, RandomGenerator random, Consumer<String> notes) throws IOException {
        this.file = file;
        this.free = free;
        this.random = random;
        this.notes = notes;
        if (Files.exists(file)) {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            for (String name : properties.stringPropertyNames()) {
                kept.put(name, Integer.valueOf(properties.getProperty(name)));
            }
        }
    }

    /** The port of this name: the kept one while it is free, or a free one. */
    public synchronized int claim(String name) throws IOException {
        return claim(name, 0);
    }

    /** The same; where none was kept, the preferred one is tried first. */
    public synchronized int claim(String name, int preferred) throws IOException {
        int wish = kept.getOrDefault(name, preferred);
        int port = wish > 0 && isFree(wish) ? wish : anyFree();
        if (wish > 0 && port != wish) {
            notes.accept("port " + wish + " of " + name + " is taken; it listens on " + port);
        }
        taken.add(port);
        kept.put(name, port);
        save();
        return port;
    }

    /** Keeps the port of this name no longer. */
    public synchronized void forget(String name) {
        kept.remove(name);
    }

    private boolean isFree(int port) {
        return !taken.contains(port) && free.test(port);
    }

    private int anyFree() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (!kept.containsValue(port) && isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    private void save() throws IOException {
        StringWriter text = new StringWriter();
        kept.forEach((name, port) -> text.write(name + "=" + port + "\n"));
        PrivateFiles.write(file, text.toString());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

/** Counts what is under way and refuses what is past either bound. Safe on any thread. */
final class InFlightBound {
    private final int maxCount;
    private final long maxBytes;
    private int count;
    private long bytes;

    InFlightBound(int maxCount, long maxBytes) {
        this.maxCount = maxCount;
        this.maxBytes = maxBytes;
    }

    /** Takes one in, unless that would pass a bound. One alone may be larger than the byte bound, or it never could go. */
    synchronized boolean tryEnter(int size) {
        if (count >= maxCount || (count > 0 && bytes + size > maxBytes)) {
            return false;
        }
        count++;
        bytes += size;
        return true;
    }

    synchronized void leave(int size) {
        count--;
        bytes -= size;
    }

    @Override
    public synchronized String toString() {
        return count + " of " + maxCount + " messages, " + bytes + " of " + maxBytes + " bytes";
    }
}

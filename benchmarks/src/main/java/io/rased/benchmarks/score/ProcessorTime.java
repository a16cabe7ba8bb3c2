/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;

/** Processor time in this process, user and system. */
final class ProcessorTime {
    private static final String OF_MODELS = "rased-model-";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] ids;

    private ProcessorTime(Thread scoring) {
        ids = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadId() == scoring.getId()
                        || thread.getThreadName().startsWith(OF_MODELS))
                .mapToLong(java.lang.management.ThreadInfo::getThreadId)
                .toArray();
    }

    /** Of the current thread and of those on which models answer; all must have begun. */
    static ProcessorTime ofScoring() {
        return new ProcessorTime(Thread.currentThread());
    }

    /** How many threads are counted. */
    int threads() {
        return ids.length;
    }

    /** What they have taken, ns. */
    long nanos() {
        long sum = 0;
        for (long id : ids) {
            sum += threads.getThreadCpuTime(id);
        }
        return sum;
    }

    /** What the whole process has taken, ns, in the kernel's steps of 10 ms. */
    static long ofProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}

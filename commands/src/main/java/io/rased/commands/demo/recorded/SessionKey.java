/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.recorded;

/** Which session a row belongs to. A session's name may occur in two data sets, and in each subject of one. */
record SessionKey(String dataset, String subject, String session) {
    /** For people, and for ids. */
    String name() {
        return dataset + "-" + (subject.isEmpty() || session.startsWith(subject) ? session : subject + "-" + session);
    }
}

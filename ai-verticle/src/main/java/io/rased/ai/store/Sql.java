/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

/** This module's statements. */
final class Sql {
    static final String READ = """
            SELECT t.newest_version, t.session_id, t.user_id, s.segment, s.events, s.trigger_reason, s.evidence
              FROM transactions t
              LEFT JOIN scored_segments s USING (organization_id, transaction_id)
             WHERE t.organization_id = $1 AND t.transaction_id = $2
             ORDER BY s.segment
            """;

    /** Writes even where nothing changes: that is what takes the lock. */
    static final String LOCK = """
            INSERT INTO transactions AS t (organization_id, transaction_id, session_id, user_id)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (organization_id, transaction_id)
            DO UPDATE SET user_id = coalesce(excluded.user_id, t.user_id)
            RETURNING newest_version
            """;

    static final String ADD_SEGMENT = """
            INSERT INTO scored_segments
                   (organization_id, transaction_id, segment, events, trigger_reason, evidence, scored_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO NOTHING
            """;

    /**
     * All of a transaction's become due together, as a result needs all of them: an old segment of one that goes on stays. Nodes
     * that do it at the same time take different ones, and one whose next version is being written isn't taken.
     */
    static final String FORGET_EVIDENCE = """
            UPDATE scored_segments SET evidence = NULL
             WHERE ctid = ANY(ARRAY(
                   SELECT s.ctid
                     FROM scored_segments s JOIN transactions t USING (organization_id, transaction_id)
                    WHERE s.evidence IS NOT NULL
                      AND s.scored_at < now() - make_interval(secs => $1)
                      AND t.scored_at < now() - make_interval(secs => $1)
                    ORDER BY s.scored_at
                    LIMIT $2
                      FOR UPDATE OF s, t SKIP LOCKED))
            """;

    static final String ADD_RESULT = """
            INSERT INTO results
                   (organization_id, transaction_id, version, segments, session_id, events, trigger_reason,
                    risk_level, risk_score, degraded, body, scored_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    static final String ADD_SHADOW_SCORE = """
            INSERT INTO shadow_scores
                   (organization_id, transaction_id, version, score, model, side, probability, risk_level)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    /**
     * Whatever was degraded before, this version isn't, unless {@link #ADD_RESCORE} follows. Changes nothing where evidence was
     * deleted, which may have been after the result was computed from it: whoever deletes it holds the transaction's row meanwhile.
     */
    static final String SET_NEWEST = """
            WITH scored_again AS (DELETE FROM rescores WHERE organization_id = $1 AND transaction_id = $2)
            UPDATE transactions SET newest_version = $3, risk_level = $4, scored_at = $5
             WHERE organization_id = $1 AND transaction_id = $2
               AND NOT EXISTS (SELECT 1 FROM scored_segments
                                WHERE organization_id = $1 AND transaction_id = $2 AND evidence IS NULL)
            """;

    static final String ADD_RESCORE = """
            INSERT INTO rescores (organization_id, transaction_id, version, due_at)
            VALUES ($1, $2, $3, now() + make_interval(secs => $4))
            """;

    /** The pause is bounded before it is multiplied: a power of 1,000 attempts is beyond a double. */
    static final String CLAIM_RESCORE = """
            WITH due AS MATERIALIZED (
              SELECT organization_id, transaction_id FROM rescores
               WHERE due_at <= now()
               ORDER BY due_at
               LIMIT 1
                 FOR UPDATE SKIP LOCKED
            )
            UPDATE rescores r
               SET attempts = r.attempts + 1,
                   due_at = now() + make_interval(secs => least($1 * power(2, least(r.attempts + 1, 60)), $2))
              FROM due
             WHERE r.organization_id = due.organization_id AND r.transaction_id = due.transaction_id
            RETURNING r.organization_id, r.transaction_id, r.version, r.attempts
            """;

    static final String DROP_RESCORE =
            "DELETE FROM rescores WHERE organization_id = $1 AND transaction_id = $2 AND version = $3";

    static final String ADD_TO_OUTBOX = """
            INSERT INTO outbox (organization_id, transaction_id, version, body)
            VALUES ($1, $2, $3, $4)
            RETURNING id
            """;

    /** Old ones only: a young one is about to be published by the process that wrote it. */
    static final String UNPUBLISHED = """
            SELECT id, organization_id, transaction_id, body
              FROM outbox
             WHERE published_at IS NULL AND created_at <= now() - make_interval(secs => $1)
             ORDER BY id
             LIMIT $2
               FOR UPDATE SKIP LOCKED
            """;

    static final String UNPUBLISHED_OF_TRANSACTION = """
            SELECT id, organization_id, transaction_id, body
              FROM outbox
             WHERE published_at IS NULL AND organization_id = $1 AND transaction_id = $2
             ORDER BY id
            """;

    static final String SET_PUBLISHED =
            "UPDATE outbox SET published_at = now() WHERE id = ANY($1) AND published_at IS NULL";

    private Sql() {}
}

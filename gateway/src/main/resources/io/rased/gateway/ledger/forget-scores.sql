-- Forgets that segments were scored whose result versions are all gone, so that they can be scored again. Webhooks
-- that went out keep their ids, and don't go out again. The row is held; what was scored meanwhile is seen here.
WITH gone AS (
  UPDATE transactions t SET newest_version = 0, risk_level = NULL, scored_at = NULL
  WHERE organization_id = $1 AND transaction_id = $2
    AND NOT EXISTS (SELECT 1 FROM results r
                    WHERE r.organization_id = t.organization_id AND r.transaction_id = t.transaction_id)
  RETURNING organization_id, transaction_id
)
DELETE FROM scored_segments s USING gone
WHERE s.organization_id = gone.organization_id AND s.transaction_id = gone.transaction_id

-- Holds a transaction that was scored and has no result version left, against whoever would score it now.
SELECT 1 FROM transactions t
WHERE organization_id = $1 AND transaction_id = $2
  AND NOT EXISTS (SELECT 1 FROM results r
                  WHERE r.organization_id = t.organization_id AND r.transaction_id = t.transaction_id)
FOR UPDATE

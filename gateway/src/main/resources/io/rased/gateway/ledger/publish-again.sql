-- Lets the outbox publish the notification of version $3 once more.
UPDATE outbox SET published_at = NULL WHERE organization_id = $1 AND transaction_id = $2 AND version = $3

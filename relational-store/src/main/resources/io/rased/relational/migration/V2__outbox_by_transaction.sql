-- For the ledger, which asks what became of each version's notification.
CREATE INDEX outbox_by_transaction ON outbox (organization_id, transaction_id, version);

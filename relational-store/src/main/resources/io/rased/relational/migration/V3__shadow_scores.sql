-- What a model gave that did not decide: of a challenger in shadow, or of the champion where the challenger decided.
-- Written with the result version that the other one decided.
CREATE TABLE shadow_scores (
  organization_id text NOT NULL,
  transaction_id  text NOT NULL,
  version         int NOT NULL,
  -- The score and the model's version, as results name them; side is which of the two it is.
  score           text NOT NULL,
  model           text NOT NULL,
  side            text NOT NULL CHECK (side IN ('champion', 'challenger')),
  -- Null where it gives none.
  probability     double precision,
  -- The transaction's level, had it decided.
  risk_level      text NOT NULL,
  PRIMARY KEY (organization_id, transaction_id, version, score)
);
CREATE INDEX shadow_scores_by_model ON shadow_scores (model);

-- Transactions whose newest result version is degraded: to be scored again, until it isn't.
CREATE TABLE rescores (
  organization_id text NOT NULL,
  transaction_id  text NOT NULL,
  version         int NOT NULL,
  attempts        int NOT NULL DEFAULT 0,
  due_at          timestamptz NOT NULL,
  PRIMARY KEY (organization_id, transaction_id)
);
CREATE INDEX rescores_due ON rescores (due_at);

-- What is kept of a user's earlier transactions, to compare later ones with: of each kind and field the first twenty and the
-- last fifty, one a session. Times, places and devices; nothing that was typed.
CREATE TABLE profile_samples (
  organization_id text NOT NULL,
  user_id         text NOT NULL,
  -- What it is, with the version of its form; field stands for the field that was typed in, 0 for none.
  kind            text NOT NULL,
  field           bigint NOT NULL,
  session_id      text NOT NULL,
  transaction_id  text NOT NULL,
  -- The order in which they were accepted.
  ordinal         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  sample          bytea NOT NULL,
  accepted_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, user_id, kind, field, session_id)
);
CREATE INDEX profile_samples_newest ON profile_samples (organization_id, ordinal);
CREATE INDEX profile_samples_of_transaction ON profile_samples (organization_id, transaction_id);

-- The books. A posting is one row: what it takes from one account it gives to another, so it cannot be unbalanced; the fund
-- book is part of both foreign keys, so money of one book cannot reach another.

CREATE TABLE fund_book (
  fund_book text PRIMARY KEY
);
INSERT INTO fund_book VALUES ('medical'), ('pension'), ('work-injury'), ('unemployment');

CREATE TABLE account (
  account_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fund_book    text NOT NULL REFERENCES fund_book,
  province     text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('fund', 'payable', 'receivable', 'institution-payable')),
  fund         text NOT NULL,
  -- The other province, or the institution; empty for a fund itself.
  counterparty text NOT NULL,
  UNIQUE (fund_book, province, kind, fund, counterparty),
  UNIQUE (fund_book, account_id)
);

-- One settled claim. Its key is the claim id without the province: unique over all provinces.
CREATE TABLE claim (
  claim_key          text PRIMARY KEY,
  insured_province   text NOT NULL,
  journal_offset     bigint NOT NULL,
  command_offset     bigint NOT NULL,
  clock_ms           bigint NOT NULL,
  business_date      date NOT NULL,
  settlement_id      text NOT NULL,
  institution_code   text NOT NULL,
  insured_region     text NOT NULL,
  treatment_region   text NOT NULL,
  business           text NOT NULL,
  total_fen          bigint NOT NULL CHECK (total_fen >= 0)
);

CREATE TABLE posting (
  claim_key          text NOT NULL REFERENCES claim,
  line               smallint NOT NULL,
  fund_book          text NOT NULL,
  debit_account_id   integer NOT NULL,
  credit_account_id  integer NOT NULL,
  amount_fen         bigint NOT NULL CHECK (amount_fen > 0),
  PRIMARY KEY (claim_key, line),
  FOREIGN KEY (fund_book, debit_account_id) REFERENCES account (fund_book, account_id),
  FOREIGN KEY (fund_book, credit_account_id) REFERENCES account (fund_book, account_id),
  CHECK (debit_account_id <> credit_account_id)
);

-- What the postings of an account add up to; moved by the transaction that writes them.
CREATE TABLE account_total (
  account_id    integer PRIMARY KEY REFERENCES account,
  debit_fen     bigint NOT NULL CHECK (debit_fen >= 0),
  credit_fen    bigint NOT NULL CHECK (credit_fen >= 0),
  posting_count bigint NOT NULL
);

-- Where each province's journal was read to; moved by the transaction that writes its postings.
CREATE TABLE journal_position (
  province            text PRIMARY KEY,
  next_command_offset bigint NOT NULL,
  journal_offset      bigint NOT NULL,
  hash                text NOT NULL CHECK (length(hash) = 64),
  clock_ms            bigint NOT NULL
);

-- What a person must look at: a claim that was settled a second time, with what the funds paid for it; it is not posted.
CREATE TABLE break (
  province       text NOT NULL,
  journal_offset bigint NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('claim-settled-twice')),
  claim_id       text NOT NULL,
  legs           jsonb NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (province, journal_offset)
);

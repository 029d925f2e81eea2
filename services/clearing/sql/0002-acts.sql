-- What was taken is given back by acts of their own: each has its own row among the claims, and names the claim whose money it moves.

-- 'contra' takes back of the original, 'again' takes once more what a contra had taken back.
ALTER TABLE claim
  ADD COLUMN direction    text NOT NULL DEFAULT 'forward' CHECK (direction IN ('forward', 'contra', 'again')),
  ADD COLUMN original_key text REFERENCES claim,
  ADD CHECK ((direction = 'forward') = (original_key IS NULL));
CREATE INDEX claim_original ON claim (original_key) WHERE original_key IS NOT NULL;

-- How many of an account's postings debit it: paid and given back are counted apart.
ALTER TABLE account_total
  ADD COLUMN debit_count bigint NOT NULL DEFAULT 0;
UPDATE account_total SET debit_count = counted.debits
  FROM (SELECT debit_account_id, count(*) AS debits FROM posting GROUP BY debit_account_id) AS counted
  WHERE account_id = counted.debit_account_id;

-- An act whose original is not in the books of its province is not posted: a person must look.
ALTER TABLE break DROP CONSTRAINT break_kind_check;
ALTER TABLE break ADD CONSTRAINT break_kind_check CHECK (kind IN ('claim-settled-twice', 'original-not-posted'));

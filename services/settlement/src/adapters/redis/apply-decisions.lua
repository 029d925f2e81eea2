--[[
  apply-decisions: moves a province's state to the end of one batch of recorded decisions, or changes nothing at all.

  KEYS[1]     {province}:head           hash        next_command_offset, hash, journal_offset, clock_ms
  KEYS[2]     {province}:holds-due      sorted set  '<claim id> <person id>' by the log's clock at which the hold runs out
  KEYS[3]     {province}:claims-by-age  sorted set  claim ids by the log's clock of their last change
  KEYS[4..]   {province}:fund:<fund>    hash        available_fen, held_fen, captured_fen, limit_fen, alarm_below_fen
              then every document that is set, then every claim that is forgotten  string
  ARGV[1]     expected_hash             of the head before this batch; empty when there is none yet
  ARGV[2..5]  the new head, in the order of its fields above
  ARGV[6..9]  fund_count, document_count, hold_count, age_count  integers, 0 or more
  ARGV[10..]  per fund: funded_fen, available_fen, held_fen, captured_fen  signed changes; limit_fen, alarm_below_fen  or empty
              then per document: its new value
              then per hold: its member, expires_at_ms  empty when the hold has ended
              then per claim: its id, changed_at_ms  empty when the claim is forgotten
  Returns     APPLIED | FENCED | UNBALANCED
  Keeps       per fund: available_fen + held_fen + captured_fen = all funded_fen so far; held_fen and captured_fen never below
              zero; what is taken leaves limit_fen available, which is below zero where an overdraft is allowed
]]
-- Every write sets a value and none adds to one: a Redis whose file was torn inside this script executes the torn beginning again
-- when it starts the time after, and the replay that has followed writes over it.
local HEAD_FIELDS = { 'next_command_offset', 'hash', 'journal_offset', 'clock_ms' }
local FUND_FIELDS = { 'available_fen', 'held_fen', 'captured_fen' }
local RULE_FIELDS = { 'limit_fen', 'alarm_below_fen' }
local FIRST_FUND_KEY, FIRST_FUND_ARGUMENT, FUND_WIDTH = 4, 10, 6
local expected_hash = ARGV[1]
local fund_count, document_count = tonumber(ARGV[6]), tonumber(ARGV[7])
local hold_count, age_count = tonumber(ARGV[8]), tonumber(ARGV[9])
if (redis.call('HGET', KEYS[1], 'hash') or '') ~= expected_hash then return 'FENCED' end

local balances = {}
for fund = 0, fund_count - 1 do -- all checks before the first write: a failing script is not rolled back
  local at = FIRST_FUND_ARGUMENT + fund * FUND_WIDTH
  local before = redis.call('HMGET', KEYS[FIRST_FUND_KEY + fund], 'available_fen', 'held_fen', 'captured_fen', 'limit_fen')
  local funded_fen, moved_fen, after = tonumber(ARGV[at]), 0, {}
  for field = 1, #FUND_FIELDS do
    moved_fen = moved_fen + tonumber(ARGV[at + field])
    after[field] = tonumber(before[field] or '0') + tonumber(ARGV[at + field])
  end
  if moved_fen ~= funded_fen or after[2] < 0 or after[3] < 0 then return 'UNBALANCED' end
  local keeps_its_rule, is_taken_from = ARGV[at + 4] == '', tonumber(ARGV[at + 1]) < 0
  if keeps_its_rule and is_taken_from and after[1] < tonumber(before[4] or '0') then return 'UNBALANCED' end
  balances[fund] = after
end

for fund = 0, fund_count - 1 do
  local key, at = KEYS[FIRST_FUND_KEY + fund], FIRST_FUND_ARGUMENT + fund * FUND_WIDTH
  for field = 1, #FUND_FIELDS do
    redis.call('HSET', key, FUND_FIELDS[field], string.format('%.0f', balances[fund][field]))
  end
  for field = 1, #RULE_FIELDS do
    local value = ARGV[at + #FUND_FIELDS + field]
    if value ~= '' then redis.call('HSET', key, RULE_FIELDS[field], value) end
  end
end
local first_document = FIRST_FUND_KEY + fund_count
local first_value = FIRST_FUND_ARGUMENT + fund_count * FUND_WIDTH
for document = 0, document_count - 1 do
  redis.call('SET', KEYS[first_document + document], ARGV[first_value + document])
end
for key = first_document + document_count, #KEYS do redis.call('DEL', KEYS[key]) end

local function schedule(key, first, count)
  for at = first, first + 2 * count - 1, 2 do
    local member, time = ARGV[at], ARGV[at + 1]
    if time == '' then redis.call('ZREM', key, member) else redis.call('ZADD', key, time, member) end
  end
end
local first_hold = first_value + document_count
schedule(KEYS[2], first_hold, hold_count)
schedule(KEYS[3], first_hold + 2 * hold_count, age_count)
for field = 1, #HEAD_FIELDS do redis.call('HSET', KEYS[1], HEAD_FIELDS[field], ARGV[1 + field]) end
return 'APPLIED'

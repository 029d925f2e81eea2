--[[
  apply-decisions: moves a province's state to the end of one batch of recorded decisions, or changes nothing at all.

  KEYS[1]     {province}:head         hash    next_command_offset, hash, journal_offset, clock_ms
  KEYS[2..]   {province}:fund:<fund>  hash    available_fen, held_fen, captured_fen
              then {province}:person:<id>, {province}:claim:<id>, {province}:reference:<kind>:<id>  string
  ARGV[1]     expected_hash           of the head before this batch; empty when there is none yet
  ARGV[2..5]  the new head, in the order of its fields above
  ARGV[6]     fund_count              integer, 0 or more
  ARGV[7..]   per fund: funded_fen, available_fen, held_fen, captured_fen  signed changes
              then per document: its new value
  Returns     APPLIED | FENCED | UNBALANCED
  Keeps       per fund: available_fen + held_fen + captured_fen = all funded_fen so far
]]
local HEAD_FIELDS = { 'next_command_offset', 'hash', 'journal_offset', 'clock_ms' }
local FUND_FIELDS = { 'available_fen', 'held_fen', 'captured_fen' }
local FIRST_FUND_KEY, FIRST_FUND_ARGUMENT, FUND_WIDTH = 2, 7, 4
local expected_hash, fund_count = ARGV[1], tonumber(ARGV[6])
if (redis.call('HGET', KEYS[1], 'hash') or '') ~= expected_hash then return 'FENCED' end

for fund = 0, fund_count - 1 do -- all checks before the first write: a failing script is not rolled back
  local at = FIRST_FUND_ARGUMENT + fund * FUND_WIDTH
  local funded_fen, moved_fen = tonumber(ARGV[at]), 0
  for field = 1, #FUND_FIELDS do moved_fen = moved_fen + tonumber(ARGV[at + field]) end
  if moved_fen ~= funded_fen then return 'UNBALANCED' end
end

for fund = 0, fund_count - 1 do
  local at = FIRST_FUND_ARGUMENT + fund * FUND_WIDTH
  for field = 1, #FUND_FIELDS do redis.call('HINCRBY', KEYS[FIRST_FUND_KEY + fund], FUND_FIELDS[field], ARGV[at + field]) end
end
local first_document = FIRST_FUND_KEY + fund_count
local first_value = FIRST_FUND_ARGUMENT + fund_count * FUND_WIDTH
for key = first_document, #KEYS do redis.call('SET', KEYS[key], ARGV[first_value + key - first_document]) end
for field = 1, #HEAD_FIELDS do redis.call('HSET', KEYS[1], HEAD_FIELDS[field], ARGV[1 + field]) end
return 'APPLIED'

/** A planner that works for ever and says nothing: only its end can stop it. */
let turns = 0;
while (turns >= 0) turns = (turns + 1) % 1_000_003;

"use server";

import { action, goTo } from "@/lib/platform/action";
import { askColleague, decidePair, proposePair } from "./commands/decide-pair";
import { startMergeMany, startUndoMany } from "./commands/merge-many";
import { duplicatePolicy } from "./policy";
import { startScan } from "./scan/start-scan";
import {
  askColleagueInput,
  decidePairInput,
  mergeManyInput,
  proposePairInput,
  startScanInput,
  undoManyInput,
} from "./schema";

export const decidePairAction = action({
  can: duplicatePolicy.decide,
  input: decidePairInput,
  run: (ctx, { decision, ...target }) => decidePair(ctx, target, decision),
});

export const askColleagueAction = action({
  can: duplicatePolicy.decide,
  input: askColleagueInput,
  run: (ctx, { id, version, ...question }) => askColleague(ctx, { id, version }, question),
});

export const proposePairAction = action({
  can: duplicatePolicy.decide,
  input: proposePairInput,
  run: (ctx, { note, ...target }) => proposePair(ctx, target, note),
});

export const mergeManyAction = action({
  can: duplicatePolicy.mergeMany,
  input: mergeManyInput,
  run: async (ctx, { from, seenAt }) => {
    await startMergeMany(ctx, { from, seenAt: new Date(seenAt) });
    return goTo("/duplicates/many");
  },
});

export const undoManyAction = action({
  can: duplicatePolicy.mergeMany,
  input: undoManyInput,
  run: async (ctx, target) => {
    await startUndoMany(ctx, target);
    return goTo("/duplicates/many");
  },
});

export const startScanAction = action({
  can: duplicatePolicy.scan,
  input: startScanInput,
  run: async (ctx) => {
    await startScan(ctx);
    return goTo("/duplicates");
  },
});

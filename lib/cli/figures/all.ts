import type { Figure } from "./figure";
import { lastSeat } from "./g01-last-seat";
import { doubleClick } from "./g02-double-click";
import { waitingList } from "./g03-waiting-list";
import { capacityEdit } from "./g04-capacity-edit";
import { lostUpdate } from "./g08-lost-update";
import { lockOrder } from "./g09-lock-order";
import { killedImport } from "./g18-killed-import";
import { importAgain } from "./g19-again";
import { undoneImport } from "./g20-undo";
import { wholeFile } from "./g21-whole-file";
import { fileCorpus } from "./g22-file-corpus";
import { exportIdentity } from "./g24-export";
import { merges } from "./g25-merges";
import { databaseNet } from "./g27-database-net";
import { directoryReading } from "./g33-directory-reading";
import { staffExports } from "./g33-staff-exports";
import { claimEnumeration } from "./g34-claim-enumeration";
import { signInEnumeration } from "./g34-sign-in-enumeration";
import { tokens } from "./g37-tokens";
import { guessedClaims } from "./g39b-claims";
import { deadlineClocks } from "./g49-clocks";
import { subjectExport } from "./g59-subject-export";
import { erasure } from "./g60-erasure";
import { groundOfMail } from "./g61-consent";
import { retention } from "./g62-retention";
import { auditTrail } from "./g63-audit";
import { logs } from "./g64-logs";
import { importSpeed } from "./p01-import";
import { importMemory } from "./p02-import-memory";
import { roundBoardSpeed } from "./p09-round-board";
import { signUpSpeed } from "./p10-sign-ups";
import { scanSpeed } from "./p14-scan";
import {
  canaries,
  codes,
  foreignActions,
  guessing,
  inputCorpus,
  permissionMatrix,
  scripts,
  sessions,
  withoutProxy,
} from "./tested";

/** Every figure that exists so far, in the order of quality.md; then those of performance.md that a test run can bear. */
export const figures: readonly Figure[] = [
  ...[lastSeat, doubleClick, waitingList, capacityEdit, lostUpdate, lockOrder],
  ...[killedImport, importAgain, undoneImport, wholeFile, fileCorpus, exportIdentity, merges],
  ...[permissionMatrix, databaseNet, withoutProxy, canaries, foreignActions, scripts, inputCorpus],
  ...[directoryReading, staffExports],
  ...[claimEnumeration, signInEnumeration, guessing, sessions, tokens, codes, guessedClaims],
  deadlineClocks,
  ...[subjectExport, erasure],
  groundOfMail,
  retention,
  auditTrail,
  logs,
  ...[roundBoardSpeed, signUpSpeed, scanSpeed, importSpeed, importMemory],
];

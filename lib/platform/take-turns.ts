import { DomainError } from "./errors";

/** So many of one line are at work: the others hold no connection meanwhile, and pages are answered beside them. */
const AT_ONCE = 6;
/** Whoever would stand behind so many hears that the portal is busy, rather than wait for half a minute. */
const MOST_WAITING = 1_000;

type Line = { working: number; readonly waiting: (() => void)[] };
const lines = new Map<string, Line>();

/**
 * Does the work when its turn has come in a line of this process. For what a crowd does at one moment to one row: the
 * database lets them in one by one anyway, and while all connections wait there, nobody else is answered.
 * @throws DomainError busy when the line is too long
 */
export async function takeTurns<T>(name: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(name) ?? { working: 0, waiting: [] };
  lines.set(name, line);
  if (line.working < AT_ONCE) line.working += 1;
  else if (line.waiting.length >= MOST_WAITING) throw new DomainError("busy");
  else await new Promise<void>((begin) => line.waiting.push(begin));
  try {
    return await work();
  } finally {
    const next = line.waiting.shift();
    if (next) next();
    else {
      line.working -= 1;
      if (line.working === 0) lines.delete(name);
    }
  }
}

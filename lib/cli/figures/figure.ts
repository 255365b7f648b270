/** One measurement of quality.md: a sentence, a bar, and what was reached. */
export type Figure = {
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  /** Works on the production build, which must be there before. */
  readonly needsBuild?: true;
  /** Measures in the database that the configuration names. */
  run(options: FigureOptions): Promise<Reached>;
};

export type FigureOptions = {
  /** At the size that the goal names; otherwise at one that fits a test run. */
  readonly full: boolean;
  readonly seed: number;
  readonly ownerUrl: string;
  /** Ends the database server at once, as a power failure of the process; it is started again by its keeper. */
  killDatabase(): Promise<void>;
  /** Starts the production build. @returns its address */
  startWeb(): Promise<string>;
  /** Builds and starts the floor that pages are measured beside (lib/cli/bench). @returns its address */
  startFloor(): Promise<string>;
};

/** What came out, as a reader sees it, and whether it is the goal. */
export type Reached = { readonly value: string; readonly holds: boolean };

/** Holds when there is no problem; otherwise the first ones are told. */
export function noneOf(total: string, problems: readonly string[]): Reached {
  const told = problems.length > 0 ? `: ${problems.slice(0, 3).join("; ")}` : "";
  return { value: `${problems.length} wrong, ${total}${told}`, holds: problems.length === 0 };
}

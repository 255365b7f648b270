import type { Field, Level } from "./compare";

/** How often a level is met: `m` in pairs of one person, `u` in pairs of strangers. */
type Rates = { m: number; u: number };
type FieldRates<F extends Field> = { [L in Level<F>]: Rates };

/**
 * Two people who have more in common than strangers, without being one. `share` of a record's pairs are such (of each
 * person, so many others: it is divided by `people` unless it holds for any pair), and the levels they agree on more.
 */
export type Story = {
  perPerson?: number;
  perPair?: number;
  rates: { [F in Field]?: Partial<Record<Level<F>, number>> };
};
export const STORIES = ["classmates", "twins", "siblings", "parent"] as const;
export type StoryName = (typeof STORIES)[number];

/** All that the score needs to know, as plain data: it can be stored, compared and estimated anew. */
export type Model = {
  /** Raise it with every new field, level or story: what was learned in another version is not read. */
  version: number;
  /** Among so many people somebody is looked for … */
  people: number;
  /** … and has so many records there. */
  known: number;
  fields: { [F in Field]: FieldRates<F> };
  stories: Record<StoryName, Story>;
};

/** Three in four people have both; a former or a gendered form is met where files were made years apart. */
const family: Model["fields"]["family"] = {
  // Of u: a surname that nobody counted is taken for a frequent one.
  same: { m: 0.82, u: 0.01 },
  former: { m: 0.03, u: 0.01 },
  gendered: { m: 0.005, u: 0.005 },
  part: { m: 0.03, u: 0.002 },
  similar: { m: 0.05, u: 0.002 },
  initial: { m: 0.001, u: 0.01 },
  different: { m: 0.02, u: 0.95 },
};
/** Given names are few: three people in a hundred share a frequent one. */
const given: Model["fields"]["given"] = {
  same: { m: 0.83, u: 0.03 },
  short: { m: 0.02, u: 0.008 },
  part: { m: 0.06, u: 0.01 },
  similar: { m: 0.04, u: 0.004 },
  // Where one side has an initial only: it agrees, or does not.
  initial: { m: 0.97, u: 0.09 },
  "different-initial": { m: 0.03, u: 0.91 },
  // Whoever has two names is seldom known by the one here and by the other there.
  different: { m: 0.001, u: 0.89 },
};
const patronymic: Model["fields"]["patronymic"] = {
  same: { m: 0.95, u: 0.03 },
  similar: { m: 0.03, u: 0.005 },
  "same-initial": { m: 0.97, u: 0.1 },
  different: { m: 0.015, u: 0.96 },
  "different-initial": { m: 0.03, u: 0.9 },
};
/** Birthdays of some forty classes: one in twelve thousand pairs shares one. */
const birth: Model["fields"]["birth"] = {
  same: { m: 0.95, u: 0.000_08 },
  exchanged: { m: 0.008, u: 0.000_05 },
  slip: { m: 0.025, u: 0.0015 },
  different: { m: 0.012, u: 0.998 },
  "same-month": { m: 0.95, u: 0.003 },
  "same-year": { m: 0.97, u: 0.035 },
  "different-year": { m: 0.03, u: 0.96 },
  "too-young": { m: 0.002, u: 0.3 },
};

/** What sisters and brothers have from their parents. */
const SAME_PARENTS: Story["rates"] = {
  family: { same: 0.8, gendered: 0.12, former: 0.02, similar: 0.01, different: 0.05 },
  patronymic: { same: 0.97, "same-initial": 0.98, similar: 0.02, different: 0.01, "different-initial": 0.02 },
};

/** The starting values, each with its reason; `estimate` moves them to what the data say. */
export const STARTING: Model = {
  version: 1,
  people: 100_000,
  // Of those in an office's file, half are known already.
  known: 0.5,
  fields: {
    family,
    given,
    patronymic,
    birth,
    // A number is given once: what two people share is a mistake of one in a billion pairs.
    number: {
      same: { m: 0.98, u: 0.000_000_001 },
      similar: { m: 0.019, u: 0.0001 },
      different: { m: 0.000_000_1, u: 1 },
    },
    diploma: { same: { m: 0.98, u: 0.000_000_001 } },
    // Families share mailboxes and phones; people change both.
    email: { same: { m: 0.6, u: 0.000_002 }, different: { m: 0.4, u: 1 } },
    phone: { same: { m: 0.6, u: 0.000_01 }, different: { m: 0.4, u: 1 } },
    // One of some hundred programmes, in one of some fifty years.
    degree: {
      same: { m: 0.8, u: 0.0004 },
      "same-class": { m: 0.8, u: 0.004 },
      neighboring: { m: 0.04, u: 0.0006 },
    },
    address: {
      same: { m: 0.5, u: 0.000_1 },
      similar: { m: 0.25, u: 0.002 },
      different: { m: 0.25, u: 0.998 },
    },
    // Graduates gather in few cities, and move.
    city: { same: { m: 0.65, u: 0.08 }, similar: { m: 0.05, u: 0.005 }, different: { m: 0.3, u: 0.915 } },
    postcode: {
      same: { m: 0.6, u: 0.002 },
      similar: { m: 0.1, u: 0.01 },
      different: { m: 0.3, u: 0.988 },
    },
  },
  stories: {
    // People of one class are of one age: the class says part of what the birth date says.
    classmates: {
      perPair: 0.0004,
      rates: {
        degree: { same: 1, "same-class": 1 },
        birth: { same: 0.0012, exchanged: 0.000_5, slip: 0.015, different: 0.984, "same-year": 0.4 },
        number: { similar: 0.02, different: 0.98 },
      },
    },
    // One graduate in seventy has a twin among the graduates, more often than not of the same class.
    twins: {
      perPerson: 0.014,
      rates: {
        ...SAME_PARENTS,
        given: {
          same: 0.002,
          similar: 0.06,
          short: 0.005,
          part: 0.03,
          initial: 0.15,
          "different-initial": 0.85,
          different: 0.9,
        },
        birth: { same: 0.96, slip: 0.02, exchanged: 0.005, different: 0.015, "same-year": 0.98 },
        email: { same: 0.04 },
        phone: { same: 0.3 },
        degree: { same: 0.4, "same-class": 0.4, neighboring: 0.05 },
        number: { similar: 0.05, different: 0.95 },
        address: { same: 0.5 },
        city: { same: 0.7 },
        postcode: { same: 0.6 },
      },
    },
    // One in six has another sister or brother there.
    siblings: {
      perPerson: 0.16,
      rates: {
        ...SAME_PARENTS,
        given: {
          same: 0.002,
          similar: 0.04,
          short: 0.005,
          part: 0.02,
          initial: 0.12,
          "different-initial": 0.88,
          different: 0.93,
        },
        birth: { same: 0.000_1, slip: 0.004, exchanged: 0.000_05, different: 0.99, "same-year": 0.03 },
        email: { same: 0.03 },
        phone: { same: 0.3 },
        degree: { same: 0.01, neighboring: 0.02 },
        address: { same: 0.4 },
        city: { same: 0.6 },
        postcode: { same: 0.5 },
      },
    },
    // Fathers name a son after themselves now and then; nothing but the age tells them apart.
    parent: {
      perPerson: 0.1,
      rates: {
        family: { same: 0.8, gendered: 0.1, former: 0.02, similar: 0.01, different: 0.07 },
        given: {
          same: 0.06,
          similar: 0.02,
          short: 0.01,
          part: 0.04,
          initial: 0.15,
          "different-initial": 0.85,
          different: 0.78,
        },
        patronymic: {
          same: 0.06,
          "same-initial": 0.14,
          similar: 0.01,
          different: 0.93,
          "different-initial": 0.86,
        },
        birth: { same: 0.000_001, slip: 0.05, different: 0.95, "same-year": 0.000_1 },
        email: { same: 0.05 },
        phone: { same: 0.3 },
        address: { same: 0.4 },
        city: { same: 0.5 },
        postcode: { same: 0.5 },
      },
    },
  },
};

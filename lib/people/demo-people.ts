/** The demo's people, one for each role, by the address of their account. */
export const DEMO_PEOPLE = [
  "coordinator",
  "office",
  "administrator",
  "coordinator2",
  "auditor",
  "alumnus",
] as const;
export const demoEmail = (person: (typeof DEMO_PEOPLE)[number]) => `${person}@demo.example`;

/**
 * The roles a policy may name. A coordinator's office is an appointment, an alumnus has a record; everybody signed in is
 * an account, or halfway as long as a second factor is owed; everybody at all is a visitor; the others are grants.
 */
export const ROLES = [
  "administrator",
  "central",
  "coordinator",
  "auditor",
  "alumnus",
  "account",
  "halfway",
  "visitor",
] as const;
export type Role = (typeof ROLES)[number];

/**
 * How far a permission reaches: every record; the records of the own units; the own record;
 * figures and trails without personal data; the public's part.
 */
export type Reach = "all" | "units" | "self" | "figures" | "public";

/** One right, as the doors ask for it. Made by `definePolicy` only. */
export type Permission = { readonly name: string; readonly reach: Readonly<Partial<Record<Role, Reach>>> };

const defined = new Map<string, Permission>();

/**
 * The table of who may do what to one subject: the only place where roles are named for it.
 * @returns one Permission per verb, e.g. `alumniPolicy.read`.
 */
export function definePolicy<V extends string>(
  subject: string,
  table: Record<V, Partial<Record<Role, Reach>>>,
): { readonly [verb in V]: Permission } {
  const permissions = {} as { [verb in V]: Permission };
  for (const verb of Object.keys(table) as V[]) {
    const permission: Permission = { name: `${subject}.${verb}`, reach: table[verb] };
    permissions[verb] = permission;
    defined.set(permission.name, permission);
  }
  return permissions;
}

/** All permissions of the policies loaded so far, by name: what the permission matrix prints. */
export function definedPermissions(): Permission[] {
  return [...defined.values()].sort((a, b) => a.name.localeCompare(b.name));
}

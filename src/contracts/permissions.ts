// Who may do what: the one table. What is not in it nobody may (deny by default).

export const roles = ['member', 'moderator', 'operator', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * `moderate`: read reports and decide. `operate`: run the town, its characters, models and pictures. `audit`: read who did what.
 * `administer`: say who is what, suspend without a report.
 */
export const capabilities = ['moderate', 'operate', 'audit', 'administer'] as const;
export type Capability = (typeof capabilities)[number];

const permissions = {
  member: [],
  moderator: ['moderate'],
  operator: ['operate', 'audit'],
  admin: ['moderate', 'operate', 'audit', 'administer'],
} as const satisfies Record<Role, readonly Capability[]>;

/** False for strangers and for whatever the table does not say. */
export function mayDo(who: { role: Role } | null | undefined, capability: Capability): boolean {
  const allowed: readonly Capability[] = who ? permissions[who.role] : [];
  return allowed.includes(capability);
}

/** Somebody came from an identity provider: its name, the name that it calls them, and whether only a code is missing. */
export type ArrivalView = { provider: string; name: string; isKnown: boolean } | null;

/** An account at an identity provider that opens one's account here. */
export type IdentityView = {
  id: string;
  /** as people know it */
  provider: string;
  /** what the provider calls the person: a name or an address, or nothing */
  label: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** `providers`: those that one may come from, by id and name. */
export type IdentitiesView = { providers: { id: string; name: string }[]; linked: IdentityView[] };

/** A passkey as its owner sees it. */
export type PasskeyView = {
  id: string;
  name: string;
  /** kept by a password manager that has it on several devices, rather than by one device alone */
  isBackedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
};

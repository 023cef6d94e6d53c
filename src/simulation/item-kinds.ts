export const itemKinds = ['coin', 'phone', 'photo', 'food', 'coffee', 'coat', 'gift'] as const;
export type ItemKind = (typeof itemKinds)[number];

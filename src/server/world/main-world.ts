/** The world that the network belongs to. A deployment has one; scratch worlds live in schemas of their own and have the same id there. */
export const mainWorld = 'main';

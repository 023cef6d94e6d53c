/** True from the moment at which one logs out here: the end of this session is then no news from elsewhere. */
export const leaving = { isUnderWay: false };

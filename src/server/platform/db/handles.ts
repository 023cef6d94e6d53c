import type { Prisma, PrismaClient } from '@/generated/prisma/client';

export type Db = PrismaClient;
/** A transaction. Writes take this, reads take `Db`. */
export type Tx = Prisma.TransactionClient;

-- CreateTable
CREATE TABLE "world_snapshots" (
    "world_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "minute" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "state_version" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "world_snapshots_pkey" PRIMARY KEY ("world_id","seq")
);

-- AddForeignKey
ALTER TABLE "world_snapshots" ADD CONSTRAINT "world_snapshots_world_id_fkey" FOREIGN KEY ("world_id") REFERENCES "worlds"("id") ON DELETE CASCADE ON UPDATE CASCADE;
